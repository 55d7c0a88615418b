namespace RiskRadar.Jobs.Watching;

/// <summary>What the watchdog saw when it last looked.</summary>
/// <param name="At">UTC.</param>
/// <param name="Late">Items of the agenda that should have been done by then; what is paused does not count.</param>
/// <param name="Oldest">Since when the oldest of them has been due, UTC; <see langword="null"/> when none is late.</param>
internal sealed record Watch(DateTimeOffset At, int Late, DateTimeOffset? Oldest);
