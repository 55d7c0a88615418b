namespace RiskRadar.Domain;

/// <summary>Whether a post was paid for.</summary>
public enum Sponsorship
{
    /// <summary>Nobody said, and its text does not show it.</summary>
    Unknown,

    /// <summary>Published without a commercial tie.</summary>
    Organic,

    /// <summary>Published for a brand.</summary>
    Sponsored,
}
