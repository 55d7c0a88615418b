using System.Text.Json;
using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlSnapshotStore(PostgreSqlDatabase database) : ISnapshotStore
{
    public Task SaveAsync(Snapshot snapshot, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        SnapshotHash.ThrowIfNotOf(body.Span, snapshot.Sha256);
        var packed = Packed.Pack(body.Span);

        return database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "INSERT INTO bodies (sha, z) VALUES ($1, $2) ON CONFLICT DO NOTHING", [snapshot.Sha256, packed], cancellationToken);

                return await connection.ExecuteAsync(
                    "INSERT INTO snapshots (address, fetched, sha, j) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                    [
                        Keys.Hash(snapshot.Address.AbsoluteUri), snapshot.FetchedAt.UtcTicks, snapshot.Sha256,
                        JsonSerializer.SerializeToUtf8Bytes(snapshot, StoredJson.Default.Snapshot),
                    ],
                    cancellationToken);
            },
            cancellationToken);
    }

    public Task<byte[]?> ReadBodyAsync(string sha256, CancellationToken cancellationToken)
    {
        SnapshotHash.ThrowIfNone(sha256);

        return database.FindAsync(
            "SELECT z FROM bodies WHERE sha = $1",
            [sha256],
            row => SnapshotHash.Checked(Packed.Unpack(row.GetFieldValue<byte[]>(0)), sha256),
            cancellationToken);
    }

    public IAsyncEnumerable<Snapshot> ReadAsync(Uri address, CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT j FROM snapshots WHERE address = $1 ORDER BY fetched DESC, sha", [Keys.Hash(address.AbsoluteUri)], Read, cancellationToken);

    public Task<int> RemoveAsync(Uri address, CancellationToken cancellationToken) =>
        RemoveAsync("address = $1", Keys.Hash(address.AbsoluteUri), cancellationToken);

    public Task<int> RemoveOlderAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        RemoveAsync("fetched < $1", before.UtcTicks, cancellationToken);

    private static Snapshot Read(NpgsqlDataReader row) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Snapshot)!;

    private Task<int> RemoveAsync(string condition, object value, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var hashes = await connection.ListAsync(
                $"DELETE FROM snapshots WHERE {condition} RETURNING sha", [value], row => row.GetString(0), cancellationToken);
            await connection.ExecuteAsync(
                "DELETE FROM bodies WHERE sha = ANY($1) AND NOT EXISTS (SELECT 1 FROM snapshots WHERE snapshots.sha = bodies.sha)",
                [hashes.Distinct().ToArray()],
                cancellationToken);

            return hashes.Count;
        },
        cancellationToken);
}
