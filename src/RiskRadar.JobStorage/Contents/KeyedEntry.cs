using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>A set, hash or list. As a row it is its expiry; its elements are rows of their own.</summary>
internal abstract class KeyedEntry(long id, string key, ExpirableKind kind) : Expirable(id), IRow
{
    public string Key { get; } = key;

    public override ExpirableKind Kind { get; } = kind;

    public abstract bool IsEmpty { get; }

    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["t"] = (int)Kind, ["k"] = Key, ["x"] = ExpireAt };
}
