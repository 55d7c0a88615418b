using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>All sets.</summary>
internal sealed class SetTable(Tables changes, Expirations expirations, Func<long> nextId)
{
    public Keyed<SetEntry> Keys { get; } = new(changes, expirations, key => new SetEntry(nextId(), key));

    public void Add(string key, string value, double score)
    {
        var set = Keys.FindOrMake(key);
        if (!set.Items.TryGetValue(value, out var old))
        {
            var item = new SetItem(nextId(), key, value, score);
            Put(set, item);
            changes.Sets.Insert(item);
        }
        else if (!old.Score.Equals(score))
        {
            set.Ordered.Remove(old);
            var item = old with { Score = score };
            Put(set, item);
            changes.Sets.Update(item);
        }
    }

    public void Remove(string key, string value, long now)
    {
        if (Keys.Find(key, now) is { } set && set.Items.Remove(value, out var item))
        {
            set.Ordered.Remove(item);
            changes.Sets.Delete(item);
            Keys.ForgetIfEmpty(set);
        }
    }

    public void RemoveAll(SetEntry set)
    {
        foreach (var item in set.Ordered)
        {
            changes.Sets.Delete(item);
        }

        set.Items.Clear();
        set.Ordered.Clear();
        Keys.ForgetIfEmpty(set);
    }

    public long Load(LiteDatabase database)
    {
        var largest = 0L;
        foreach (var document in database.GetCollection(changes.Sets.Name).FindAll())
        {
            var item = new SetItem(document["_id"].AsInt64, document["k"].AsString, document["v"].AsString, document["s"].AsDouble);
            Put(Keys.FindOrMake(item.Key), item);
            largest = Math.Max(largest, item.Id);
        }

        return largest;
    }

    private static void Put(SetEntry set, SetItem item)
    {
        set.Items[item.Value] = item;
        set.Ordered.Add(item);
    }
}
