namespace RiskRadar.Domain.Storage;

/// <summary>Small things to remember under a name, as bytes that only their writer understands: how a site behaves, when somebody last looked.</summary>
public interface INoteStore
{
    /// <summary>Keeps a note in place of the former one. Durable when it returns.</summary>
    Task SaveAsync(string name, ReadOnlyMemory<byte> note, CancellationToken cancellationToken);

    /// <summary>The note, or <see langword="null"/>.</summary>
    Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The notes whose name begins with a prefix, by name in ordinal order.</summary>
    IAsyncEnumerable<KeyValuePair<string, byte[]>> ReadAsync(string prefix, CancellationToken cancellationToken);
}
