using RiskRadar.LiteFile;

namespace RiskRadar.JobStorage;

/// <summary>How a <see cref="LiteDbJobStorage"/> keeps jobs.</summary>
public sealed class LiteDbJobStorageOptions
{
    /// <summary>What a committed job survives. Default <see cref="Durability.Power"/>: loss of power, at the price of waiting for the disk.</summary>
    public Durability Durability { get; init; } = Durability.Power;

    /// <summary>How often expired jobs, sets, hashes, lists and counters are removed. Default 1 s; from 10 ms to 1 hour.</summary>
    public TimeSpan ExpirationInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many jobs are kept in memory whole; of the others memory keeps an index entry. Default 10,000; from 100 to 10,000,000.</summary>
    public int CachedJobs { get; init; } = 10_000;

    /// <summary>
    /// Length of the data file from which it is written anew when almost all of it is empty. Default 64 MiB; from 1 MiB to 1 TiB.
    /// LiteDB uses the room of removed jobs again but does not give it back by itself.
    /// </summary>
    public long CompactFrom { get; init; } = 64 << 20;

    /// <summary>The clock for all that expires, and for the times jobs are given.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal void Check()
    {
        Require(ExpirationInterval >= TimeSpan.FromMilliseconds(10) && ExpirationInterval <= TimeSpan.FromHours(1), nameof(ExpirationInterval), "is from 10 ms to 1 hour");
        Require(CachedJobs is >= 100 and <= 10_000_000, nameof(CachedJobs), "is from 100 to 10,000,000");
        Require(CompactFrom is >= 1 << 20 and <= 1L << 40, nameof(CompactFrom), "is from 1 MiB to 1 TiB");
    }

    private static void Require(bool holds, string option, string range)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(option, $"{option} {range}.");
        }
    }
}
