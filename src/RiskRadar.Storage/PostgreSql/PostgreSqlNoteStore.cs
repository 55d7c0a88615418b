using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlNoteStore(PostgreSqlDatabase database) : INoteStore
{
    public Task SaveAsync(string name, ReadOnlyMemory<byte> note, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO notes (key, name, b) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE SET b = EXCLUDED.b",
        [Keys.Text(name).Storable(), name.Storable(), note.ToArray()],
        cancellationToken);

    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => database.FindAsync(
        "SELECT b FROM notes WHERE key = $1", [Keys.Text(name).Storable()], row => row.GetFieldValue<byte[]>(0), cancellationToken);

    public IAsyncEnumerable<KeyValuePair<string, byte[]>> ReadAsync(string prefix, CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT name, b FROM notes WHERE starts_with(key, $1) ORDER BY key",
        [prefix],
        row => new KeyValuePair<string, byte[]>(row.GetString(0), row.GetFieldValue<byte[]>(1)),
        cancellationToken);
}
