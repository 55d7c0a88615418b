namespace RiskRadar.JobStorage.Contents;

/// <summary>Something that vanishes at a time of its own.</summary>
internal abstract class Expirable(long id)
{
    public static readonly IComparer<Expirable> SoonestFirst = Comparer<Expirable>.Create((left, right) =>
        (left.ExpireAt, left.Kind, left.Id).CompareTo((right.ExpireAt, right.Kind, right.Id)));

    /// <summary>Unique among those of its kind.</summary>
    public long Id { get; } = id;

    public abstract ExpirableKind Kind { get; }

    /// <summary>When it vanishes, in ticks of UTC; <see cref="long.MaxValue"/> for never. Set by <see cref="Expirations"/> alone.</summary>
    public long ExpireAt { get; set; } = long.MaxValue;

    public bool Expires => ExpireAt != long.MaxValue;
}
