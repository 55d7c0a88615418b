using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>All hashes.</summary>
internal sealed class HashTable(Tables changes, Expirations expirations, Func<long> nextId)
{
    public Keyed<HashEntry> Keys { get; } = new(changes, expirations, key => new HashEntry(nextId(), key));

    public void Set(string key, IReadOnlyList<KeyValuePair<string, string?>> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        var hash = Keys.FindOrMake(key);
        foreach (var (name, value) in fields)
        {
            if (!hash.Fields.TryGetValue(name, out var old))
            {
                var field = new HashField(nextId(), key, name, value);
                hash.Fields[name] = field;
                changes.Hashes.Insert(field);
            }
            else if (old.Value != value)
            {
                var field = old with { Value = value };
                hash.Fields[name] = field;
                changes.Hashes.Update(field);
            }
        }
    }

    public void RemoveAll(HashEntry hash)
    {
        foreach (var field in hash.Fields.Values)
        {
            changes.Hashes.Delete(field);
        }

        hash.Fields.Clear();
        Keys.ForgetIfEmpty(hash);
    }

    public long Load(LiteDatabase database)
    {
        var largest = 0L;
        foreach (var document in database.GetCollection(changes.Hashes.Name).FindAll())
        {
            var field = new HashField(document["_id"].AsInt64, document["k"].AsString, document["f"].AsString, document["v"].AsString);
            Keys.FindOrMake(field.Key).Fields[field.Field] = field;
            largest = Math.Max(largest, field.Id);
        }

        return largest;
    }
}
