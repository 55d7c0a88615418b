using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbScanStore(LiteDbFile file) : IScanStore
{
    public Task UpsertAsync(Scan scan, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database =>
            {
                var start = $"{Keys.NewestFirst(scan.StartedAt)}/{scan.Id:N}";
                database.GetCollection(LiteDbIndexes.Scans).Upsert(new BsonDocument
                {
                    ["_id"] = scan.Id.ToString("N"),
                    [LiteDbIndexes.ByPost] = $"{scan.Post?.ToString() ?? ""}/{start}",
                    [LiteDbIndexes.ByStart] = start,
                    ["j"] = JsonSerializer.SerializeToUtf8Bytes(scan, StoredJson.Default.Scan),
                });

                return KeepIfLatest(database, scan);
            },
            cancellationToken);

    public Task<Scan?> FindLatestAsync(PostId post, CancellationToken cancellationToken) =>
        file.ReadAsync(
            database => LiteDbFile
                .Range(database.GetCollection(LiteDbIndexes.Scans), LiteDbIndexes.ByPost, $"{post}/", $"{post}/{Keys.Last}", limit: 1)
                .Select(Read)
                .FirstOrDefault(),
            cancellationToken);

    public async IAsyncEnumerable<Scan> ReadLatestAsync(InfluencerId influencer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.LatestScans, LiteDbIndexes.ById, $"{influencer}/", cancellationToken))
        {
            yield return Read(document);
        }
    }

    public async IAsyncEnumerable<Scan> ReadRecentAsync(int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var documents = file.ReadAsync(LiteDbIndexes.Scans, LiteDbIndexes.ByStart, "", cancellationToken);
        await foreach (var document in documents.Take(limit).WithCancellation(cancellationToken))
        {
            yield return Read(document);
        }
    }

    private static bool KeepIfLatest(ILiteDatabase database, Scan scan)
    {
        var collection = database.GetCollection(LiteDbIndexes.LatestScans);
        var id = $"{scan.Influencer}/{Keys.Hash(scan.Address.AbsoluteUri)}";
        var known = collection.FindById(id) is { } document ? Read(document) : null;
        if (known is not null && known.Id != scan.Id && Rank(known).CompareTo(Rank(scan)) > 0)
        {
            return false;
        }

        return collection.Upsert(new BsonDocument
        {
            ["_id"] = id,
            ["j"] = JsonSerializer.SerializeToUtf8Bytes(scan, StoredJson.Default.Scan),
        });
    }

    private static (bool Ended, DateTimeOffset Start) Rank(Scan scan) => (scan.EndedAt is not null, scan.StartedAt);

    private static Scan Read(BsonDocument document) => JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Scan)!;
}
