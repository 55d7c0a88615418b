namespace RiskRadar.Collect.Extraction;

/// <summary>What a page says. Unknown is <see langword="null"/>, never a guess.</summary>
/// <param name="Source">The page's <see cref="PageContent.Source"/>.</param>
/// <param name="Platform">The key of the adapter that read it, e.g. <c>"wordpress"</c>; <c>"generic"</c> for the generic reader; <see langword="null"/> when nothing was understood.</param>
/// <param name="Address">The page's canonical address, or <see langword="null"/>.</param>
/// <param name="Post">The post, or <see langword="null"/> when the page shows none.</param>
/// <param name="Comments">In the order of the page; empty on pages without comments.</param>
/// <param name="Next">The following page of comments, or <see langword="null"/> on the last one.</param>
/// <param name="StatedComments">How many comments the page itself claims; <see langword="null"/> when it does not say.</param>
/// <param name="Warnings">What could not be read, in sentences without the page's own text.</param>
public sealed record ExtractedPage(
    string Source,
    string? Platform,
    Uri? Address,
    ExtractedPost? Post,
    IReadOnlyList<ExtractedComment> Comments,
    Uri? Next,
    int? StatedComments,
    IReadOnlyList<string> Warnings)
{
    /// <summary>
    /// The page with the comments before these, where the site pages in both directions; otherwise <see langword="null"/>. On a first page that
    /// shows the newest comments it is the same as <see cref="Next"/>.
    /// </summary>
    public Uri? Previous { get; init; }

    /// <summary>The address of the site's own description of the post (oEmbed), which names its author and title; or <see langword="null"/>.</summary>
    public Uri? Embed { get; init; }
}
