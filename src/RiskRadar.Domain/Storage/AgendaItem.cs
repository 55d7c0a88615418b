namespace RiskRadar.Domain.Storage;

/// <summary>One thing to be done, and when. It stays on the agenda until it is settled, whatever happens to the job that does it.</summary>
/// <param name="Duty">What.</param>
/// <param name="Subject">With what; <see cref="Guid.Empty"/> for <see cref="Duty.AssessRoster"/>.</param>
/// <param name="Account">For scans, the account: never two of one account at once. Otherwise <see langword="null"/>.</param>
/// <param name="Influencer">Whose subject it is; <see langword="null"/> for <see cref="Duty.AssessRoster"/>.</param>
/// <param name="DueAt">UTC: not before.</param>
/// <param name="HandedOutAt">When a job was made for it, UTC; <see langword="null"/> when none was since it was last settled.</param>
/// <param name="Starts">How often it was begun since it was last settled: more than once only after a process died on it.</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="Version">Counts how often it was asked for: asked for again while it is done, it stays due.</param>
public sealed record AgendaItem(
    Duty Duty,
    Guid Subject,
    AccountId? Account,
    InfluencerId? Influencer,
    DateTimeOffset DueAt,
    DateTimeOffset? HandedOutAt = null,
    int Starts = 0,
    int Failures = 0,
    long Version = 1)
{
    /// <summary>The reading of an account's list of posts.</summary>
    public static AgendaItem ScanAccount(Account account, DateTimeOffset dueAt) =>
        new(Duty.ScanAccount, account.Id.Value, account.Id, account.Influencer, dueAt);

    /// <summary>The reading of a post.</summary>
    public static AgendaItem ScanPost(Post post, AccountId account, DateTimeOffset dueAt) =>
        new(Duty.ScanPost, post.Id.Value, account, post.Influencer, dueAt);

    /// <summary>The classification of a post's new comments.</summary>
    public static AgendaItem ClassifyPost(Post post, DateTimeOffset dueAt) =>
        new(Duty.ClassifyPost, post.Id.Value, null, post.Influencer, dueAt);

    /// <summary>The assessment of the roster.</summary>
    public static AgendaItem AssessRoster(DateTimeOffset dueAt) => new(Duty.AssessRoster, Guid.Empty, null, null, dueAt);

    /// <summary>The delivery of a notification.</summary>
    public static AgendaItem Deliver(Notification notification, DateTimeOffset dueAt) =>
        new(Duty.Deliver, notification.Id, null, notification.Influencer, dueAt);
}
