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
                ["_id"] = IdOf(snapshot),
                [LiteDbIndexes.ByBody] = snapshot.Sha256,
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

    public Task<int> RemoveAsync(Uri address, CancellationToken cancellationToken) =>
        RemoveAsync(ReadAsync(address, cancellationToken), cancellationToken);

    public Task<int> RemoveOlderAsync(DateTimeOffset before, CancellationToken cancellationToken) => RemoveAsync(
        file.ReadAsync(LiteDbIndexes.Snapshots, LiteDbIndexes.ById, "", cancellationToken)
            .Select(document => JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Snapshot)!)
            .Where(snapshot => snapshot.FetchedAt < before),
        cancellationToken);

    private static string IdOf(Snapshot snapshot) =>
        $"{Keys.Hash(snapshot.Address.AbsoluteUri)}/{Keys.NewestFirst(snapshot.FetchedAt)}/{snapshot.Sha256}";

    private async Task<int> RemoveAsync(IAsyncEnumerable<Snapshot> snapshots, CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var snapshot in snapshots.WithCancellation(cancellationToken))
        {
            // The entry first: an entry without its page would be a lie, a page without entry is only space.
            var isLast = await file.WriteAsync(database => Remove(database, snapshot), cancellationToken);
            if (isLast)
            {
                folder.Delete(snapshot.Sha256);
            }

            removed++;
        }

        return removed;
    }

    private static bool Remove(ILiteDatabase database, Snapshot snapshot)
    {
        var collection = database.GetCollection(LiteDbIndexes.Snapshots);
        collection.Delete(IdOf(snapshot));

        return !collection.Exists(BsonExpression.Create($"$.{LiteDbIndexes.ByBody} = @0", snapshot.Sha256));
    }
}
