using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>The largest job number given out. Written when jobs are removed: until then the jobs themselves say it.</summary>
internal sealed record JobNumberMark(long Number) : IRow
{
    public long Id => 1;

    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["job"] = Number };

    public static long Of(LiteDatabase database, string table) => database.GetCollection(table).FindById(1)?["job"].AsInt64 ?? 0;
}
