using System.Text.Json;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlRunStore(PostgreSqlDatabase database) : IRunStore
{
    public Task UpsertAsync(Run run, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO runs (id, started, j) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET started = EXCLUDED.started, j = EXCLUDED.j",
        [run.Id, run.StartedAt.UtcTicks, JsonSerializer.SerializeToUtf8Bytes(run, StoredJson.Default.Run)],
        cancellationToken);

    public IAsyncEnumerable<Run> ReadRecentAsync(int limit, CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT j FROM runs ORDER BY started DESC, id LIMIT $1",
        [limit],
        row => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Run)!,
        cancellationToken);

    public Task<int> RemoveBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM runs WHERE started < $1", [before.UtcTicks], cancellationToken);
}
