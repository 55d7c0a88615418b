using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbAudienceStore(LiteDbFile file) : IAudienceStore
{
    // A document of LiteDB holds 16 MB at most.
    private const int PartSize = 4 * 1024 * 1024;

    public Task SaveAsync(StoredAudience audience, CancellationToken cancellationToken)
    {
        var packed = Packed.Pack(audience.Bytes.Span);
        var parts = packed.Chunk(PartSize).ToList();

        return file.WriteAsync(
            database =>
            {
                var collection = database.GetCollection(LiteDbIndexes.Audiences);
                for (var i = 0; i < parts.Count; i++)
                {
                    collection.Upsert(new BsonDocument { ["_id"] = Part(audience.Influencer, i), ["z"] = parts[i] });
                }

                return collection.Upsert(new BsonDocument
                {
                    ["_id"] = audience.Influencer.ToString(),
                    ["r"] = audience.Revision,
                    ["n"] = parts.Count,
                });
            },
            cancellationToken);
    }

    public Task<StoredAudience?> FindAsync(InfluencerId influencer, CancellationToken cancellationToken) =>
        file.ReadAsync(
            database =>
            {
                var collection = database.GetCollection(LiteDbIndexes.Audiences);
                if (collection.FindById(influencer.ToString()) is not { } head)
                {
                    return null;
                }

                var packed = Enumerable.Range(0, head["n"].AsInt32)
                    .SelectMany(i => collection.FindById(Part(influencer, i))["z"].AsBinary)
                    .ToArray();

                return new StoredAudience(influencer, head["r"].AsInt64, Packed.Unpack(packed));
            },
            cancellationToken);

    private static string Part(InfluencerId influencer, int part) => $"{influencer}/{Keys.Ascending(part)}";
}
