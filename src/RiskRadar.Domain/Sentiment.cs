namespace RiskRadar.Domain;

/// <summary>The mood of a whole comment.</summary>
public enum Sentiment
{
    /// <summary>Unfriendly, angry, sad or disappointed.</summary>
    Negative,

    /// <summary>Neither, or both.</summary>
    Neutral,

    /// <summary>Friendly, glad or grateful.</summary>
    Positive,
}
