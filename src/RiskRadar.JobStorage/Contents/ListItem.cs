using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>An element of a list.</summary>
internal sealed record ListItem(long Id, string Key, string Value) : IRow
{
    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["k"] = Key, ["v"] = Value };
}
