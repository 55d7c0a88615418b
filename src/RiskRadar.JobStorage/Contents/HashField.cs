using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>A field of a hash.</summary>
internal sealed record HashField(long Id, string Key, string Field, string? Value) : IRow
{
    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["k"] = Key, ["f"] = Field, ["v"] = Value };
}
