namespace RiskRadar.Collect.Extraction.Times;

/// <summary>How a page writes 3/4/2026.</summary>
internal enum DateOrder
{
    /// <summary>4 March.</summary>
    MonthFirst,

    /// <summary>3 April.</summary>
    DayFirst,
}
