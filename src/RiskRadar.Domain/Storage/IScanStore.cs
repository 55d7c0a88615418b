namespace RiskRadar.Domain.Storage;

/// <summary>The ledger of scans: it outlives the jobs that ran them.</summary>
public interface IScanStore
{
    /// <summary>Adds a scan or replaces the one with its id. Durable when it returns.</summary>
    Task UpsertAsync(Scan scan, CancellationToken cancellationToken);

    /// <summary>The latest scan of a post, or <see langword="null"/> when it was never scanned.</summary>
    Task<Scan?> FindLatestAsync(PostId post, CancellationToken cancellationToken);

    /// <summary>
    /// The latest scan of each address of an influencer; empty when there are none. A scan that ended goes before one under way: what is
    /// known to be missing does not vanish while it is read again.
    /// </summary>
    IAsyncEnumerable<Scan> ReadLatestAsync(InfluencerId influencer, CancellationToken cancellationToken);

    /// <summary>The newest scans of all, newest first, at most <paramref name="limit"/>.</summary>
    IAsyncEnumerable<Scan> ReadRecentAsync(int limit, CancellationToken cancellationToken);
}
