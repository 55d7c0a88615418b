namespace RiskRadar.Benchmarks.Assess;

/// <summary>What became of simulated streams.</summary>
/// <param name="Alarmed">Share of streams with an alarm; where they turn, after the turn.</param>
/// <param name="Delay">Median delay in days.</param>
/// <param name="Early">Share of streams with an alarm before they turned.</param>
/// <param name="OracleDelay">Median delay of a CUSUM that knows both shares.</param>
/// <param name="OnsetHeld">Share of alarms after a turn whose interval of the onset holds the true day.</param>
internal sealed record StreamResult(double Alarmed, double Delay, double Early, double OracleDelay, double OnsetHeld);
