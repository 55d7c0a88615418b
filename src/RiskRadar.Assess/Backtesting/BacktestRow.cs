namespace RiskRadar.Assess.Backtesting;

/// <summary>How one rule would have done.</summary>
/// <param name="Rule">The rule, in words.</param>
/// <param name="CreatorMonths">Months (30 days) watched before a known turn, over all creators.</param>
/// <param name="FalseAlarms">Creators with an alarm before their known turn, or with one and no known turn.</param>
/// <param name="FalseAlarmsPerCreatorMonth">The same for each month watched.</param>
/// <param name="KnownTurns">Creators whose turn is known.</param>
/// <param name="Found">Of those, the ones with an alarm after it and none before.</param>
/// <param name="MedianDelayDays">From the known turn to the alarm; <see langword="null"/> when none was found.</param>
public sealed record BacktestRow(
    string Rule, double CreatorMonths, int FalseAlarms, double FalseAlarmsPerCreatorMonth, int KnownTurns, int Found, double? MedianDelayDays);
