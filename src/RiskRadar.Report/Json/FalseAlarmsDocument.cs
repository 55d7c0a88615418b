namespace RiskRadar.Report.Json;

/// <summary>The false-alarm budget of a roster.</summary>
/// <param name="BudgetPerYear">False alarms a year that the policy allows.</param>
/// <param name="Spent">How many of them the alarms in force may have used, in expectation.</param>
public sealed record FalseAlarmsDocument(double BudgetPerYear, double Spent);
