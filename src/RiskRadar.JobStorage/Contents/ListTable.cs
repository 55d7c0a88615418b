using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>All lists.</summary>
internal sealed class ListTable(Tables changes, Expirations expirations, Func<long> nextId)
{
    public Keyed<ListEntry> Keys { get; } = new(changes, expirations, key => new ListEntry(nextId(), key));

    public void Insert(string key, string value)
    {
        var item = new ListItem(nextId(), key, value);
        Keys.FindOrMake(key).OldestFirst.Add(item);
        changes.Lists.Insert(item);
    }

    public void Remove(string key, string value, long now) => RemoveWhere(key, now, (_, item) => item.Value == value);

    /// <summary>Keeps the elements at these positions, the newest at position 0, and no others.</summary>
    public void Trim(string key, int keepFrom, int keepTo, long now) =>
        RemoveWhere(key, now, (position, _) => position < keepFrom || position > keepTo);

    public void RemoveAll(ListEntry list) => RemoveWhere(list, (_, _) => true);

    public long Load(LiteDatabase database)
    {
        var largest = 0L;

        // In the order of their ids, which is that of their arrival.
        foreach (var document in database.GetCollection(changes.Lists.Name).FindAll())
        {
            var item = new ListItem(document["_id"].AsInt64, document["k"].AsString, document["v"].AsString);
            Keys.FindOrMake(item.Key).OldestFirst.Add(item);
            largest = Math.Max(largest, item.Id);
        }

        return largest;
    }

    private void RemoveWhere(string key, long now, Func<int, ListItem, bool> gone)
    {
        if (Keys.Find(key, now) is { } list)
        {
            RemoveWhere(list, gone);
        }
    }

    private void RemoveWhere(ListEntry list, Func<int, ListItem, bool> gone)
    {
        var kept = new List<ListItem>(list.OldestFirst.Count);
        for (var i = 0; i < list.OldestFirst.Count; i++)
        {
            var item = list.OldestFirst[i];
            if (gone(list.OldestFirst.Count - 1 - i, item))
            {
                changes.Lists.Delete(item);
            }
            else
            {
                kept.Add(item);
            }
        }

        list.OldestFirst.Clear();
        list.OldestFirst.AddRange(kept);
        Keys.ForgetIfEmpty(list);
    }
}
