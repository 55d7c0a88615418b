namespace RiskRadar.Domain;

/// <summary>What a signed-in person may do; each role may also do what the former ones may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Adds influencers, starts scans, relabels.</summary>
    Analyst,

    /// <summary>Runs jobs and the Hangfire dashboard.</summary>
    Operator,

    /// <summary>Manages people and settings.</summary>
    Admin,
}
