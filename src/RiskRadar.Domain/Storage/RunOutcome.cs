namespace RiskRadar.Domain.Storage;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>Under way, or cut off: it runs again.</summary>
    Started,

    /// <summary>It did what it was for.</summary>
    Done,

    /// <summary>It failed, and is tried again.</summary>
    Failed,

    /// <summary>A person deleted its job: left out this time.</summary>
    Skipped,
}
