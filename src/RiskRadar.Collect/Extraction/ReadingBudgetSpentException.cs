namespace RiskRadar.Collect.Extraction;

/// <summary>A page took what one page may take before it was read.</summary>
internal sealed class ReadingBudgetSpentException()
    : Exception($"The page was not read: that takes too much ({ReadingBudget.Limits}).");
