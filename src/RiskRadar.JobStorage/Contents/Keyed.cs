using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>The sets, the hashes or the lists, by key. One that has lost its last element is gone, and its expiry with it.</summary>
internal sealed class Keyed<T>(Tables changes, Expirations expirations, Func<string, T> make)
    where T : KeyedEntry
{
    private readonly Dictionary<string, T> _entries = new(StringComparer.Ordinal);

    /// <summary>The entry; null when there is none or it has expired.</summary>
    public T? Find(string key, long now) => _entries.TryGetValue(key, out var entry) && entry.ExpireAt > now ? entry : null;

    public T FindOrMake(string key) => _entries.TryGetValue(key, out var entry) ? entry : _entries[key] = make(key);

    public void Add(T entry) => _entries.Add(entry.Key, entry);

    public void Expire(string key, long expireAt)
    {
        if (!_entries.TryGetValue(key, out var entry) || entry.ExpireAt == expireAt)
        {
            return;
        }

        var stored = entry.Expires;
        expirations.Set(entry, expireAt);
        if (!entry.Expires)
        {
            changes.Expiries.Delete(entry);
        }
        else if (stored)
        {
            changes.Expiries.Update(entry);
        }
        else
        {
            changes.Expiries.Insert(entry);
        }
    }

    public void ForgetIfEmpty(T entry)
    {
        if (entry.IsEmpty)
        {
            Expire(entry.Key, long.MaxValue);
            _entries.Remove(entry.Key);
        }
    }

    public void Clear() => _entries.Clear();
}
