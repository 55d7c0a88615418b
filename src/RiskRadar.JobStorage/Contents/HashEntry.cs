namespace RiskRadar.JobStorage.Contents;

/// <summary>A hash: fields by name.</summary>
internal sealed class HashEntry(long id, string key) : KeyedEntry(id, key, ExpirableKind.Hash)
{
    public Dictionary<string, HashField> Fields { get; } = new(StringComparer.Ordinal);

    public override bool IsEmpty => Fields.Count == 0;
}
