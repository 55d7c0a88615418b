namespace RiskRadar.Domain.Storage;

/// <summary>The pages as they were fetched.</summary>
public interface ISnapshotStore
{
    /// <summary>Keeps a page under its hash; the same body is kept once. Durable when it returns.</summary>
    Task SaveAsync(Snapshot snapshot, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    /// <summary>The body, or <see langword="null"/> when there is none with this hash.</summary>
    Task<byte[]?> ReadBodyAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Every fetch of an address, newest first; empty when there are none.</summary>
    IAsyncEnumerable<Snapshot> ReadAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>Removes every fetch of an address, and the bodies that nothing else needs; gives back how many fetches. Durable when it returns.</summary>
    Task<int> RemoveAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>Removes every fetch before a time, and the bodies that nothing else needs; gives back how many fetches. Durable when it returns.</summary>
    Task<int> RemoveOlderAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
