namespace RiskRadar.Collect.Import;

/// <summary>What one line of a roster file says.</summary>
/// <param name="Line">The line's number, from 1.</param>
public abstract record RosterEntry(long Line);
