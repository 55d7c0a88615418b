namespace RiskRadar.JobStorage.Contents;

/// <summary>Everything that expires, the soonest first.</summary>
internal sealed class Expirations
{
    private readonly SortedSet<Expirable> _soonest = new(Expirable.SoonestFirst);

    public void Set(Expirable thing, long expireAt)
    {
        Remove(thing);
        thing.ExpireAt = expireAt;
        if (thing.Expires)
        {
            _soonest.Add(thing);
        }
    }

    public void Remove(Expirable thing)
    {
        if (thing.Expires)
        {
            _soonest.Remove(thing);
        }
    }

    public Expirable? Due(long now) => _soonest.Min is { } first && first.ExpireAt <= now ? first : null;

    public void Clear() => _soonest.Clear();
}
