using RiskRadar.Collect;
using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Says what kind of failure left a page out.</summary>
internal static class PageFailure
{
    /// <summary>The entry with its kind.</summary>
    public static LeftOut Describe(LeftOut leftOut, CollectedPage page) => leftOut.Kind != LeftOutKind.Other || page.Snapshot is null
        ? leftOut
        : leftOut with { Kind = LeftOutKind.NotUnderstood };
}
