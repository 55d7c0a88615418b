using HtmlAgilityPack;

namespace RiskRadar.Collect.Discovery;

/// <summary>Links that share their place in a page, each to another post.</summary>
internal sealed class PostLinkGroup
{
    // An item's time and excerpt stand in the same box as its title, a few levels up.
    private const int LevelsOfItem = 5;

    // An item that says as much again as its title is a post with its time or excerpt, not a bare link.
    private const double RichItem = 1.0;

    private readonly HashSet<HtmlNode> _anchors;

    public PostLinkGroup(string place, IReadOnlyList<PostLink> links, Func<PostLink, double> weightOf)
    {
        Place = place;
        Links = links;
        _anchors = [.. links.Select(link => link.Anchor)];
        Weight = links.Sum(link => weightOf(link) + (IsRich(link) ? RichItem : 0));
    }

    public string Place { get; }

    public IReadOnlyList<PostLink> Links { get; }

    public double Weight { get; }

    public double Mean => Weight / Links.Count;

    /// <summary>The largest box around a link that holds no other link of the group.</summary>
    public HtmlNode ItemOf(PostLink link)
    {
        var item = link.Anchor;
        for (var level = 0; level < LevelsOfItem && item.ParentNode is { } parent; level++)
        {
            // The box that holds another post's link too is the list.
            if (parent.Name is "body" or "html" or "#document" || parent.Descendants("a").Any(other => other != link.Anchor && _anchors.Contains(other)))
            {
                break;
            }

            item = parent;
        }

        return item;
    }

    private bool IsRich(PostLink link)
    {
        var title = link.Anchor.InnerText.Trim().Length;

        return title > 0 && ItemOf(link).InnerText.Trim().Length >= 2 * title;
    }
}
