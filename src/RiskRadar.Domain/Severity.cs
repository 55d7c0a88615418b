namespace RiskRadar.Domain;

/// <summary>How urgent a flag is.</summary>
public enum Severity
{
    /// <summary>To know.</summary>
    Low,

    /// <summary>To look at.</summary>
    Medium,

    /// <summary>To act on.</summary>
    High,
}
