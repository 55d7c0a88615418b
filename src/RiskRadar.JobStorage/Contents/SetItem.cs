using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>A value in a set. Its score does not change: a new score is a new item in the same place of the file.</summary>
internal sealed record SetItem(long Id, string Key, string Value, double Score) : IRow
{
    public static readonly IComparer<SetItem> ByScore = Comparer<SetItem>.Create((left, right) =>
        (left.Score, left.Id).CompareTo((right.Score, right.Id)));

    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["k"] = Key, ["v"] = Value, ["s"] = Score };
}
