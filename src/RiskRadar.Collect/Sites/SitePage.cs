using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites;

/// <summary>What an adapter read.</summary>
/// <param name="Comments">The comments in the page's order.</param>
/// <param name="Items">The nodes of all items, comments or not: they are no part of the post.</param>
/// <param name="Post">The post, or <see langword="null"/> when it stands outside the items and is read as any page's.</param>
/// <param name="Next">The following page, or <see langword="null"/>.</param>
internal sealed record SitePage(List<Draft> Comments, IReadOnlySet<int> Items, ExtractedPost? Post, Uri? Next)
{
    /// <summary>What the platform says how many comments there are, where that is not in the usual places.</summary>
    public int? Stated { get; init; }

    /// <summary>See <see cref="ExtractedPage.Previous"/>.</summary>
    public Uri? Previous { get; init; }
}
