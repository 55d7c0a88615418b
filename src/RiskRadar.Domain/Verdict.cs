namespace RiskRadar.Domain;

/// <summary>What the evidence says about hiring, or going on with, an influencer.</summary>
public enum Verdict
{
    /// <summary>Nothing beyond the usual.</summary>
    Clear,

    /// <summary>A person must look before the decision.</summary>
    Review,

    /// <summary>The audience turns, or has turned.</summary>
    Avoid,

    /// <summary>Too little was read to say anything else.</summary>
    InsufficientData,
}
