namespace RiskRadar.Assess;

/// <summary>How much of each signal the brand bears, as shares of votes. A share that is surely above makes the verdict review.</summary>
public sealed record TolerancePolicy
{
    /// <summary>Hostile votes. Default 0.15: twice what is usual under brand posts (field notes B4).</summary>
    public double Hostile { get; init; } = 0.15;

    /// <summary>Votes that call ads, reviews or followers fake; above, there is a flag as well. Default 0.05.</summary>
    public double Deception { get; init; } = 0.05;

    /// <summary>
    /// Votes that show commercial distrust (sellout or deception). Default 1, which bears everything: how much more there is under sponsored posts, and since
    /// hiring, says more than the level, and both have rules of their own.
    /// </summary>
    public double Sellout { get; init; } = 1;

    /// <summary>Toxic votes. Default 1, which bears everything: how people talk is mostly the subject's and the platform's manner.</summary>
    public double Toxicity { get; init; } = 1;

    /// <summary>Negative votes. Default 1, which bears everything: reviews, news and fandoms are negative about what they talk about.</summary>
    public double Negative { get; init; } = 1;

    /// <summary>Creators of whom more or less is borne, e.g. because their subject is argued about. Default none.</summary>
    public IReadOnlyList<NicheTolerance> Niches { get; init; } = [];
}
