using RiskRadar.Domain;

namespace RiskRadar.Cli.Rosters;

/// <summary>Pseudonyms for commands that keep nothing.</summary>
internal static class RunPseudonyms
{
    // Never written to a file with a name, so it need not be secret; always the same, so that the same file gives the same assessment to the last digit:
    // overlaps are counted on a sample that the pseudonyms choose.
    private static readonly byte[] Key = "riskradar keeps none of these"u8.ToArray();

    /// <summary>The same in every run.</summary>
    public static AuthorPseudonyms Create() => new(Key);
}
