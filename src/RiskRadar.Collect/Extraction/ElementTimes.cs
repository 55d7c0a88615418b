using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction;

/// <summary>Times that elements state in attributes.</summary>
internal static class ElementTimes
{
    // The machine-readable ones that forum and blog software writes, best first.
    private static readonly string[] Attributes =
        ["datetime", "data-datetime", "data-timestamp", "data-time", "data-unixtime", "data-utime", "data-epoch", "data-date", "data-created", "data-livestamp", "livestamp", "time"];

    private static readonly uint Telling = Attributes.Append("itemprop").Append("title").Aggregate(0u, (bits, name) => bits | KeptAttributes.Bit(name));

    /// <summary>The time that an element states, or <see langword="null"/>.</summary>
    public static TimeMark? Of(MarkupPage page, int node)
    {
        var tree = page.Tree;
        if (!tree.MayHave(node, Telling))
        {
            return null;
        }

        var tag = tree.TagOf(node);
        if (tag is Tag.Time or Tag.Abbr or Tag.Span or Tag.A or Tag.Div or Tag.P or Tag.I or Tag.Em or Tag.Small or Tag.Td or Tag.Li)
        {
            // A whole item that carries its time as an attribute is not the place where the time is shown.
            if (page.Tree.End(node) - node > 24)
            {
                return null;
            }

            foreach (var name in Attributes)
            {
                if (tree.Attribute(node, name) is { Length: >= 8 and <= 40 } value && page.Times.Machine(value) is { } stated)
                {
                    return new TimeMark(stated, true, true);
                }
            }
        }

        if (IsPublished(tree.Attribute(node, "itemprop")) && tree.Attribute(node, "content") is { } content && page.Times.Machine(content) is { } published)
        {
            return new TimeMark(published, true, true);
        }

        if (tree.End(node) - node <= 4 && tree.Attribute(node, "title") is { Length: >= 8 and <= 60 } title && title.AsSpan().ContainsAnyInRange('0', '9')
            && page.Times.Find(title) is { Time: { } titled } found
            && (tag is Tag.Abbr or Tag.Time || tree.Hints(node, Hints.Time) || found.End - found.Start >= title.Length * 0.7))
        {
            return new TimeMark(titled, true, true);
        }

        return null;
    }

    private static bool IsPublished(string? property) => property is "datePublished" or "dateCreated" or "commentTime" or "uploadDate";
}
