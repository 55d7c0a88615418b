namespace RiskRadar.JobStorage.Contents;

/// <summary>A set: values by name, and by score.</summary>
internal sealed class SetEntry(long id, string key) : KeyedEntry(id, key, ExpirableKind.Set)
{
    public Dictionary<string, SetItem> Items { get; } = new(StringComparer.Ordinal);

    public SortedSet<SetItem> Ordered { get; } = new(SetItem.ByScore);

    public override bool IsEmpty => Items.Count == 0;

    /// <summary>The items with scores from <paramref name="from"/> to <paramref name="to"/>, both included, lowest first.</summary>
    public IEnumerable<SetItem> Between(double from, double to) =>
        Ordered.GetViewBetween(new SetItem(long.MinValue, Key, "", from), new SetItem(long.MaxValue, Key, "", to));
}
