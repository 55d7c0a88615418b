namespace RiskRadar.SampleCommunity.Sites;

/// <summary>One page of a longer list.</summary>
/// <param name="Items">What this page shows.</param>
/// <param name="Number">From 1.</param>
/// <param name="Last">The number of the last page, at least 1.</param>
internal sealed record Paging<T>(IReadOnlyList<T> Items, int Number, int Last)
{
    /// <summary>Whether a page follows.</summary>
    public bool HasNext => Number < Last;

    /// <summary>A page of the items, or <see langword="null"/> when there is no such page.</summary>
    public static Paging<T>? Of(IReadOnlyList<T> items, int number, int size)
    {
        var last = Math.Max(1, (items.Count + size - 1) / size);
        return number < 1 || number > last ? null : new([.. items.Skip((number - 1) * size).Take(size)], number, last);
    }
}
