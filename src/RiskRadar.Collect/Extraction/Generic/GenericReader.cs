using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Posts;
using RiskRadar.Collect.Extraction.StructuredContent;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>
/// Reads pages that no adapter knows. It groups nodes that share a class, a numbered id or a parent, scores the groups by what their
/// members hold (author, time, prose) and by the words of their markup, and reads the best one item by item.
/// </summary>
internal static class GenericReader
{
    private static readonly CommentLayout AnyLayout = new() { Item = "article" };

    /// <summary>Reads a page.</summary>
    public static ExtractedPage Read(MarkupPage page, IReadOnlyList<string> warnings, CancellationToken cancellationToken)
    {
        var objects = LinkedDocuments.Of(page);
        var best = Best(page, cancellationToken);
        var drafts = best is null ? [] : Items(page, best);
        var post = default(ExtractedPost);
        var items = best?.Roots.ToHashSet() ?? [];
        if (best is not null && drafts.Count > 0 && Threads.StartsWithPost(page, best, drafts))
        {
            post = PostReader.Of(page, drafts[0]);
            Threads.Drop(drafts, drafts[0]);
        }

        if (drafts.Count == 0 && post is null)
        {
            drafts = LinkedComments.Read(page, objects);
        }

        post ??= PostReader.Read(page, objects, items);
        return new ExtractedPage(
            page.Content.Source, "generic", page.Address, post, ReplyTree.Comments(drafts), drafts.Count == 0 ? null : NextPages.Of(page), StatedCounts.Of(page, objects), warnings);
    }

    private static ItemGroup? Best(MarkupPage page, CancellationToken cancellationToken)
    {
        ItemGroup? best = null;
        foreach (var group in GroupFinder.Of(page, cancellationToken))
        {
            var features = GroupFeatures.Of(page, group);
            group.Score = GroupScore.Of(features, group.IsMarked);
            group.Hints = features.Own;
            group.Around = features.Around;
            if (group.Score > (best?.Score ?? 0))
            {
                best = group;
            }
        }

        return best;
    }

    private static List<Draft> Items(MarkupPage page, ItemGroup group)
    {
        var items = group.Roots.ToHashSet();
        var reader = new ItemReader(page, items, AnyLayout);
        var drafts = group.Roots.Distinct().Select(reader.Read).ToList();
        ReplyTree.Nest(page, drafts, byPlace: true);
        drafts.RemoveAll(draft => draft.Text.Length == 0);
        return drafts;
    }
}
