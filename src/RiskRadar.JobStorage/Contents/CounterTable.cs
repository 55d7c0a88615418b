using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>All counters.</summary>
internal sealed class CounterTable(Tables changes, Expirations expirations, Func<long> nextId)
{
    private readonly Dictionary<string, CounterEntry> _counters = new(StringComparer.Ordinal);

    public long Value(string key, long now) => _counters.TryGetValue(key, out var counter) && counter.ExpireAt > now ? counter.Value : 0;

    /// <param name="key">The counter.</param>
    /// <param name="change">What is added.</param>
    /// <param name="expireAt">When the counter expires from now on, in ticks; null to leave that as it is.</param>
    public void Add(string key, long change, long? expireAt)
    {
        if (_counters.TryGetValue(key, out var counter))
        {
            changes.Counters.Update(counter);
        }
        else
        {
            _counters[key] = counter = new CounterEntry(nextId(), key);
            changes.Counters.Insert(counter);
        }

        counter.Value += change;
        if (expireAt is { } at)
        {
            expirations.Set(counter, at);
        }

        if (counter.Value == 0)
        {
            Remove(counter);
        }
    }

    public void Remove(CounterEntry counter)
    {
        _counters.Remove(counter.Key);
        expirations.Remove(counter);
        changes.Counters.Delete(counter);
    }

    public long Load(LiteDatabase database)
    {
        var largest = 0L;
        _counters.Clear();
        foreach (var document in database.GetCollection(changes.Counters.Name).FindAll())
        {
            var counter = new CounterEntry(document["_id"].AsInt64, document["k"].AsString) { Value = document["v"].AsInt64 };
            _counters.Add(counter.Key, counter);
            expirations.Set(counter, document["x"].AsInt64);
            largest = Math.Max(largest, counter.Id);
        }

        return largest;
    }
}
