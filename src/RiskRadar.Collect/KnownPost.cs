namespace RiskRadar.Collect;

/// <summary>What earlier scans have read of a post, so that a re-scan reads what is new and a sample of the old.</summary>
/// <param name="CommentIds">The sites' own ids of the comments that are known (<c>ExtractedComment.Id</c>); empty when none is, then everything is read.</param>
/// <param name="Pages">
/// The pages in the order in which they were read. Empty lets the collector use what it remembers itself, as long as the process lives.
/// </param>
public sealed record KnownPost(IReadOnlySet<string> CommentIds, IReadOnlyList<KnownPage> Pages)
{
    /// <summary>A post of which nothing is known.</summary>
    public static KnownPost Nothing { get; } = new(new HashSet<string>(), []);

    /// <summary>What is known after a page of a scan: its comments, and the page, in its place when it was known already.</summary>
    public KnownPost After(CollectedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var ids = page.Page?.Comments.Select(comment => comment.Id).OfType<string>() ?? [];
        var pages = Pages;
        if (page.Known is { } read)
        {
            pages = Pages.Any(known => known.Address == read.Address)
                ? [.. Pages.Select(known => known.Address == read.Address ? read : known)]
                : [.. Pages, read];
        }

        return new(CommentIds.Concat(ids).ToHashSet(StringComparer.Ordinal), pages);
    }
}
