namespace RiskRadar.Assess;

/// <summary>How much of each signal the brand bears of the creators of one niche. What is left out is as for everybody.</summary>
public sealed record NicheTolerance
{
    /// <summary>The niche's name, for people, e.g. <c>"gaming"</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The handles of its creators; letter case and a leading <c>@</c> do not matter.</summary>
    public IReadOnlyList<string> Influencers { get; init; } = [];

    /// <summary>Hostile votes, in [0, 1].</summary>
    public double? Hostile { get; init; }

    /// <summary>Votes that call ads, reviews or followers fake, in [0, 1].</summary>
    public double? Deception { get; init; }

    /// <summary>Votes that show commercial distrust, in [0, 1].</summary>
    public double? Sellout { get; init; }

    /// <summary>Toxic votes, in [0, 1].</summary>
    public double? Toxicity { get; init; }

    /// <summary>Negative votes, in [0, 1].</summary>
    public double? Negative { get; init; }

    /// <summary>The values by name, those left out as 0.</summary>
    internal IEnumerable<(string Name, double Value)> Values() =>
        [("hostile", Hostile ?? 0), ("deception", Deception ?? 0), ("sellout", Sellout ?? 0), ("toxicity", Toxicity ?? 0), ("negative", Negative ?? 0)];
}
