using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>
/// Pages that write their comments in two ways: answers with comments below them, comments with replies. Each way is a group of its own; together they
/// are the page's comments if every member of both still names its writer and time and says something once the members within it are taken away. A part
/// of a comment (its body, its head) fails this test: it takes what it has from the comment around it.
/// </summary>
internal static class Companions
{
    // Weaker groups are other things that repeat.
    private const double FewestPoints = 1.0;

    private const double NearlyAll = 0.9;

    // More candidates are not looked at.
    private const int MostCandidates = 12;

    /// <summary>The group together with the one that completes it; the group itself when none does.</summary>
    public static ItemGroup Join(MarkupPage page, ItemGroup best, IReadOnlyList<ItemGroup> groups, CommentHeadings headings)
    {
        if (best.Roots.Length < 2)
        {
            return best;
        }

        var joined = best;
        foreach (var other in groups.Where(other => other != best && other.Roots.Length > 1 && other.Score >= FewestPoints && Interlock(page, best, other))
            .OrderByDescending(other => other.Score).Take(MostCandidates))
        {
            if (Together(best, other) is var both && both.Roots.Length > joined.Roots.Length && IsWhole(GroupFeatures.Of(page, both, headings)))
            {
                joined = both;
            }
        }

        return joined;
    }

    /// <summary>What was read of joined groups are comments: all but a few name a writer and a time, and say something else than the name.</summary>
    public static bool AreComments(IReadOnlyList<Draft> drafts) =>
        drafts.Count(draft => draft.Author is not null && draft.Time is not null) >= NearlyAll * drafts.Count;

    private static bool IsWhole(GroupFeatures features) =>
        features.Timed >= NearlyAll && features.Authored >= NearlyAll && features.Prose >= NearlyAll && features.TimesEach <= 3;

    // Most of one stand where the other stands, and none is the same node.
    private static bool Interlock(MarkupPage page, ItemGroup one, ItemGroup other) =>
        !one.Roots.AsSpan().ContainsAny(other.Roots) && (AreWithin(page, one, other) || AreWithin(page, other, one));

    private static bool AreWithin(MarkupPage page, ItemGroup inner, ItemGroup outer)
    {
        var end = page.Tree.End(outer.Roots[^1]);
        return inner.Roots.Count(root => root > outer.Roots[0] && root < end) * 2 > inner.Roots.Length;
    }

    private static ItemGroup Together(ItemGroup one, ItemGroup other)
    {
        var pairs = one.Roots.Zip(one.Members).Concat(other.Roots.Zip(other.Members)).OrderBy(pair => pair.First).ToList();
        return new ItemGroup
        {
            Members = pairs.ConvertAll(pair => pair.Second),
            Roots = [.. pairs.Select(pair => pair.First)],
            IsMarked = one.IsMarked,
            Score = one.Score,
            IsNumbered = one.IsNumbered,
            Hints = one.Hints,
            Around = one.Around,
            Joined = other.Roots.ToHashSet(),
        };
    }
}
