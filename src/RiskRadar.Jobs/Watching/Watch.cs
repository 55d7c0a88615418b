namespace RiskRadar.Jobs.Watching;

/// <summary>What the watchdog saw when it last looked.</summary>
/// <param name="At">UTC.</param>
/// <param name="Late">Items of the agenda that should have been done by then; what is paused does not count.</param>
/// <param name="Oldest">Since when the oldest of them has been due, UTC; <see langword="null"/> when none is late.</param>
/// <param name="Missed">What runs every day and did not in the last one, by its name in the ledger; <see langword="null"/> in notes of former versions.</param>
/// <param name="LastRuns">When each of what runs every day last did, UTC, or was first looked for; <see langword="null"/> in notes of former versions.</param>
/// <param name="Quarantined">Sites whose layout changed and that a person must look at; <see langword="null"/> in notes of former versions.</param>
internal sealed record Watch(
    DateTimeOffset At,
    int Late,
    DateTimeOffset? Oldest,
    IReadOnlyList<string>? Missed = null,
    IReadOnlyDictionary<string, DateTimeOffset>? LastRuns = null,
    IReadOnlyList<string>? Quarantined = null);
