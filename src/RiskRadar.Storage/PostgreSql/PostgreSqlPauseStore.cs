using System.Text.Json;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlPauseStore(PostgreSqlDatabase database) : IPauseStore
{
    public Task SetAsync(Pause pause, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO pauses (id, at, j) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, j = EXCLUDED.j",
        [Id(pause.Scope, pause.Subject), pause.At.UtcTicks, JsonSerializer.SerializeToUtf8Bytes(pause, StoredJson.Default.Pause)],
        cancellationToken);

    public async Task<bool> LiftAsync(PauseScope scope, string subject, CancellationToken cancellationToken) =>
        await database.ExecuteAsync("DELETE FROM pauses WHERE id = $1", [Id(scope, subject)], cancellationToken) > 0;

    public async Task<IReadOnlyList<Pause>> ReadAsync(CancellationToken cancellationToken) => await database
        .ReadAsync(
            "SELECT j FROM pauses ORDER BY at, id",
            [],
            row => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Pause)!,
            cancellationToken)
        .ToListAsync(cancellationToken);

    private static string Id(PauseScope scope, string subject) => $"{scope}/{Keys.Text(subject.ToLowerInvariant()).Storable()}";
}
