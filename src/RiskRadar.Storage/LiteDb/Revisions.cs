using LiteDB;
using RiskRadar.Domain;

namespace RiskRadar.Storage.LiteDb;

/// <summary>Counts an influencer's changes. Called inside a write, so that a change and its revision are kept together or not at all.</summary>
internal static class Revisions
{
    /// <summary>Takes the next revisions; gives back the first of them.</summary>
    public static long Take(ILiteDatabase database, InfluencerId influencer, int count)
    {
        var revisions = database.GetCollection(LiteDbIndexes.Revisions);
        var last = revisions.FindById(influencer.ToString())?["n"].AsInt64 ?? 0;
        revisions.Upsert(new BsonDocument { ["_id"] = influencer.ToString(), ["n"] = last + count });

        return last + 1;
    }
}
