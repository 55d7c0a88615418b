namespace RiskRadar.JobStorage.Contents;

/// <summary>A list. Readers see the newest element first.</summary>
internal sealed class ListEntry(long id, string key) : KeyedEntry(id, key, ExpirableKind.List)
{
    public List<ListItem> OldestFirst { get; } = [];

    public override bool IsEmpty => OldestFirst.Count == 0;

    /// <summary>The values at positions <paramref name="from"/> to <paramref name="to"/>, both included, the newest at position 0.</summary>
    public IEnumerable<string> Range(int from, int to)
    {
        var last = Math.Min(to, OldestFirst.Count - 1);
        for (var position = Math.Max(from, 0); position <= last; position++)
        {
            yield return OldestFirst[^(position + 1)].Value;
        }
    }
}
