namespace RiskRadar.Domain.Storage;

/// <summary>What is to be done with the subject of an <see cref="AgendaItem"/>.</summary>
public enum Duty
{
    /// <summary>Read an account's list of posts; the subject is the account.</summary>
    ScanAccount,

    /// <summary>Read a post and its comments; the subject is the post.</summary>
    ScanPost,

    /// <summary>Let the model read a post's new comments; the subject is the post.</summary>
    ClassifyPost,

    /// <summary>Assess the roster; the subject is empty.</summary>
    AssessRoster,

    /// <summary>Deliver a notification; the subject is the notification.</summary>
    Deliver,
}
