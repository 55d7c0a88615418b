using System.Text.Json;
using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlScanStore(PostgreSqlDatabase database) : IScanStore
{
    public Task UpsertAsync(Scan scan, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(scan, StoredJson.Default.Scan);
            await connection.ExecuteAsync(
                """
                INSERT INTO scans (id, post, started, j) VALUES ($1, $2, $3, $4)
                ON CONFLICT (id) DO UPDATE SET post = EXCLUDED.post, started = EXCLUDED.started, j = EXCLUDED.j
                """,
                [scan.Id, scan.Post?.Value, scan.StartedAt.UtcTicks, json],
                cancellationToken);

            return await connection.ExecuteAsync(
                """
                INSERT INTO latest_scans AS l (influencer, address, id, ended, started, j) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (influencer, address) DO UPDATE
                SET id = EXCLUDED.id, ended = EXCLUDED.ended, started = EXCLUDED.started, j = EXCLUDED.j
                WHERE l.id = EXCLUDED.id OR (EXCLUDED.ended, EXCLUDED.started) >= (l.ended, l.started)
                """,
                [
                    scan.Influencer.Value, Keys.Hash(scan.Address.AbsoluteUri), scan.Id, scan.EndedAt is not null, scan.StartedAt.UtcTicks, json,
                ],
                cancellationToken);
        },
        cancellationToken);

    public Task<Scan?> FindLatestAsync(PostId post, CancellationToken cancellationToken) =>
        database.FindAsync("SELECT j FROM scans WHERE post = $1 ORDER BY started DESC, id LIMIT 1", [post.Value], Read, cancellationToken);

    public IAsyncEnumerable<Scan> ReadLatestAsync(InfluencerId influencer, CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT j FROM latest_scans WHERE influencer = $1 ORDER BY address", [influencer.Value], Read, cancellationToken);

    public IAsyncEnumerable<Scan> ReadRecentAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync("SELECT j FROM scans ORDER BY started DESC, id LIMIT $1", [limit], Read, cancellationToken);

    private static Scan Read(NpgsqlDataReader row) => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Scan)!;
}
