using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbSnapshotStore(LiteDbFile file, SnapshotFolder folder) : ISnapshotStore
{
    public async Task SaveAsync(Snapshot snapshot, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        // The body first: a fetch that is known must have its page.
        await folder.SaveAsync(snapshot.Sha256, body, cancellationToken);
        await file.UpsertAsync(
            LiteDbIndexes.Snapshots,
            new BsonDocument
            {
                ["_id"] = $"{Keys.Hash(snapshot.Address.AbsoluteUri)}/{Keys.NewestFirst(snapshot.FetchedAt)}/{snapshot.Sha256}",
                ["j"] = JsonSerializer.SerializeToUtf8Bytes(snapshot, StoredJson.Default.Snapshot),
            },
            cancellationToken);
    }

    public Task<byte[]?> ReadBodyAsync(string sha256, CancellationToken cancellationToken) => folder.ReadAsync(sha256, cancellationToken);

    public async IAsyncEnumerable<Snapshot> ReadAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = $"{Keys.Hash(address.AbsoluteUri)}/";
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Snapshots, LiteDbIndexes.ById, prefix, cancellationToken))
        {
            yield return JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Snapshot)!;
        }
    }
}
