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
    // How much worse a wider group may look: nested answers have fewer signs of their own.
    private const double Tolerance = 0.7;

    private static readonly CommentLayout AnyLayout = new() { Item = "article" };

    /// <summary>Reads a page.</summary>
    public static ExtractedPage Read(MarkupPage page, IReadOnlyList<string> warnings)
    {
        var objects = LinkedDocuments.Of(page);
        var (single, best) = Best(page);
        var drafts = best is null ? [] : Items(page, best);
        if (best != single && !Companions.AreComments(drafts))
        {
            (best, drafts) = (single, Items(page, single!));
        }

        var post = default(ExtractedPost);
        var items = best?.Roots.ToHashSet() ?? [];
        if (best is not null && drafts.Count > 0 && Threads.StartsWithPost(page, best, drafts))
        {
            post = PostReader.Of(page, drafts[0]);
            Threads.Drop(drafts, drafts[0]);
        }

        // What a page says about itself for machines is surer than what its shape tells; but many name only a few of their comments there.
        if (LinkedComments.Read(page, objects) is { Count: > 0 } linked && linked.Count >= drafts.Count)
        {
            (drafts, post) = (linked, null);
        }

        post ??= PostReader.Read(page, objects, items);
        return new ExtractedPage(
            page.Content.Source, "generic", page.Address, post, ReplyTree.Comments(drafts), drafts.Count == 0 ? null : NextPages.Of(page), StatedCounts.Of(page, objects), warnings)
        {
            Embed = page.Embed,
        };
    }

    // The best group, and the same with its companions.
    private static (ItemGroup? Single, ItemGroup? Joined) Best(MarkupPage page)
    {
        ItemGroup? best = null;
        var groups = GroupFinder.Of(page);
        var headings = CommentHeadings.Of(page);
        foreach (var group in groups)
        {
            if (best is not null && !page.Budget.MayCompare())
            {
                break;
            }

            var features = GroupFeatures.Of(page, group, headings);
            group.Score = GroupScore.Of(features, group.IsMarked);
            group.Hints = features.Own;
            group.Around = features.Around;
            group.Timed = features.Timed;
            group.IsNumbered = features.Numbered >= 0.5;
            if (group.Score > (best?.Score ?? 0))
            {
                best = group;
            }
        }

        if (best is null)
        {
            return (null, null);
        }

        var single = Widest(Whole(best, groups), groups);
        return (single, Companions.Join(page, single, groups, headings));
    }

    // Two nodes of every comment, its head and its foot, look like twice as many comments: the group whose members hold the same number of them each is the better one.
    // Answers within comments have ids of their own and are not that regular.
    private static ItemGroup Whole(ItemGroup best, IReadOnlyList<ItemGroup> groups)
    {
        var whole = best;
        if (best.IsNumbered)
        {
            return best;
        }

        foreach (var group in groups)
        {
            if (group.Score > Math.Max(0, best.Score - Tolerance - 1) && group.Score > (whole == best ? double.NegativeInfinity : whole.Score)
                && group.Roots.Length * 2 <= best.Roots.Length + 1 && group.Roots.Length > 2 && IsPartedBy(group, best))
            {
                whole = group;
            }
        }

        return whole;
    }

    private static bool IsPartedBy(ItemGroup whole, ItemGroup parts)
    {
        var counts = new int[whole.Roots.Length];
        var at = -1;
        foreach (var part in parts.Roots)
        {
            while (at + 1 < whole.Roots.Length && whole.Roots[at + 1] <= part)
            {
                at++;
            }

            if (at >= 0)
            {
                counts[at]++;
            }
        }

        var usual = counts.GroupBy(count => count).MaxBy(alike => alike.Count())!;
        return usual.Key >= 2 && usual.Count() >= 0.8 * counts.Length;
    }

    // "comment depth-1 odd" is three groups, of which two hold only some of the comments: a group that holds all of the best one's and more is better.
    private static ItemGroup Widest(ItemGroup best, IReadOnlyList<ItemGroup> groups)
    {
        var widest = best;
        foreach (var group in groups)
        {
            // Some lists show the time of the longer comments only: then most of them are not in the best group.
            var score = group.Score + (group.Roots.Length >= 2 * best.Roots.Length ? Math.Max(0, GroupScore.OfTimes * (best.Timed - group.Timed)) : 0);
            if (score > best.Score - Tolerance && group.Score > 0 && group.Roots.Length > widest.Roots.Length
                && (best.Members.All(group.Members.ToHashSet().Contains) || (score > best.Score - (Tolerance / 2) && best.Roots.All(group.Roots.ToHashSet().Contains))))
            {
                widest = group;
            }
        }

        return widest;
    }

    // Answers and the comments under them are written by two templates: items of one element are compared with each other.
    private static ItemReader Reader(MarkupPage page, IReadOnlyList<int> roots, IReadOnlySet<int> items)
    {
        var shared = SharedShapes.Of(page, roots, items);
        shared?.ChooseAuthor(roots, root => AuthorFinder.Candidates(page, root, items, -1));
        return new ItemReader(page, items, AnyLayout, shared);
    }

    // Where comments show who and when, what shows neither is a heading of the list or an advertisement in it.
    private static void DropStrangers(List<Draft> drafts)
    {
        if (drafts.Count > 3 && drafts.Count(draft => draft.Time is not null && draft.Author is not null) >= drafts.Count * 0.75)
        {
            drafts.RemoveAll(draft => draft.Time is null && draft.Author is null);
        }
    }

    // Where most items say nothing, what was taken for their writers' names or for a label is what they say: very short comments, without names.
    private static void TakeNamesAsTexts(MarkupPage page, List<Draft> drafts, IReadOnlySet<int> items)
    {
        if (drafts.Count(draft => draft.Text.Length == 0) * 2 <= drafts.Count)
        {
            return;
        }

        foreach (var draft in drafts.Where(draft => draft.Text.Length == 0))
        {
            draft.Text = new BodyFinder(page, draft.Node, items, AnyLayout, -1, -1).Read(-1);
            draft.Author = draft.Text == draft.Author ? null : draft.Author;
        }
    }

    private static List<Draft> Items(MarkupPage page, ItemGroup group)
    {
        var items = group.Roots.ToHashSet();
        var readers = group.Roots.GroupBy(Kind).ToDictionary(alike => alike.Key, alike => Reader(page, alike.ToList(), items));
        var drafts = new List<Draft>(group.Roots.Length);
        for (var index = 0; index < group.Roots.Length; index++)
        {
            if (!page.Budget.MayReadItem())
            {
                continue;
            }

            // How far an item could be widened differs; where its members stand does not.
            var draft = readers[Kind(group.Roots[index])].Read(group.Roots[index]);
            draft.Place = group.Members[index];
            drafts.Add(draft);
        }

        TakeNamesAsTexts(page, drafts, items);

        ItemIds.DropRepeated(drafts);
        ItemIds.DropShared(drafts);
        ReplyTree.Nest(page, drafts, byPlace: true);
        drafts.RemoveAll(draft => draft.Text.Length == 0 || draft.Text == draft.Author);
        DropStrangers(drafts);
        return drafts;

        (Markup.Tag, bool) Kind(int root) => (page.Tree.TagOf(root), group.Joined.Contains(root));
    }
}
