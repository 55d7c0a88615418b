using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>A counter's sum. Increments are added up when they are committed: there is never a part of a sum to be seen.</summary>
internal sealed class CounterEntry(long id, string key) : Expirable(id), IRow
{
    public string Key { get; } = key;

    public override ExpirableKind Kind => ExpirableKind.Counter;

    public long Value { get; set; }

    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["k"] = Key, ["v"] = Value, ["x"] = ExpireAt };
}
