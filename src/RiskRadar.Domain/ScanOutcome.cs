namespace RiskRadar.Domain;

/// <summary>How a scan ended.</summary>
public enum ScanOutcome
{
    /// <summary>Under way, or cut off: it runs again.</summary>
    Started,

    /// <summary>Everything was read.</summary>
    Complete,

    /// <summary>Some was read; what was not is listed.</summary>
    Partial,

    /// <summary>Nothing could be read.</summary>
    Failed,
}
