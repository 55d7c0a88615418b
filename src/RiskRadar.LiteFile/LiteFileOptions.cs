namespace RiskRadar.LiteFile;

/// <summary>How a <see cref="LiteFile"/> is opened.</summary>
public sealed class LiteFileOptions
{
    /// <summary>What a finished write survives. Default <see cref="Durability.Power"/>.</summary>
    public Durability Durability { get; init; } = Durability.Power;

    /// <summary>
    /// Length of the log, in bytes, from which a write ends with a checkpoint. Default 4 MiB; from 64 KiB to 1 GiB.
    /// A longer log makes fewer checkpoints and a slower opening after a crash.
    /// </summary>
    public long CheckpointAt { get; init; } = 4 << 20;

    /// <summary>The clock that dates the lock file and the copies of damaged files.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the log lies. The seam of the fault tests; null means the file system.</summary>
    internal Func<string, ILogDisk>? LogDisk { get; init; }

    internal void Check()
    {
        if (CheckpointAt is < 64 << 10 or > 1 << 30)
        {
            throw new ArgumentOutOfRangeException(nameof(CheckpointAt), CheckpointAt, "CheckpointAt is a length from 64 KiB to 1 GiB.");
        }
    }
}
