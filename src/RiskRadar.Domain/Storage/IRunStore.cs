namespace RiskRadar.Domain.Storage;

/// <summary>The ledger of runs: it outlives the jobs that ran them.</summary>
public interface IRunStore
{
    /// <summary>Adds a run or replaces the one with its id. Durable when it returns.</summary>
    Task UpsertAsync(Run run, CancellationToken cancellationToken);

    /// <summary>The newest runs, newest first, at most <paramref name="limit"/>.</summary>
    IAsyncEnumerable<Run> ReadRecentAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Removes runs that started before a time; gives back how many. Durable when it returns.</summary>
    Task<int> RemoveBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
