using RiskRadar.Collect;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Which pages of a post have been read.</summary>
/// <param name="ReadInFullAt">When all of them were read from the first to the last, UTC; <see langword="null"/> when that never was.</param>
/// <param name="Pages">The pages in the order in which they were read.</param>
internal sealed record ReadPages(DateTimeOffset? ReadInFullAt, IReadOnlyList<KnownPage> Pages)
{
    /// <summary>None.</summary>
    public static ReadPages None { get; } = new(null, []);
}
