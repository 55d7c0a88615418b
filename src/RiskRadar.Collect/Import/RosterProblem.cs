namespace RiskRadar.Collect.Import;

/// <summary>Something in a line that could not be read: the line was left out, or what the reason names was read as unknown.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Reason">What is wrong and what was done, without the line's own text.</param>
/// <param name="LeftOut">The whole line was left out.</param>
public sealed record RosterProblem(long Line, string Reason, bool LeftOut) : RosterEntry(Line);
