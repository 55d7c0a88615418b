using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.HackerNews;

/// <summary>Hacker News: table rows whose indentation is their depth.</summary>
internal sealed class HackerNewsAdapter : ISiteAdapter
{
    // One level is forty pixels wide.
    private const int LevelWidth = 40;

    private static readonly Selector Indent = "td.ind img, td.ind";

    private static readonly CommentLayout Layout = new()
    {
        Item = "tr.comtr",
        Author = ".hnuser",
        Text = ".commtext",
        Time = ".age",
        Permalink = ".age a",
        Likes = ".score",
        LeaveOut = ".reply",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "hackernews";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) => page.Tree.WithClass("comtr").Count > 0 && page.Tree.WithClass("commtext").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page)
    {
        var read = SiteReading.Article(page, Layout, "a.morelink");
        foreach (var draft in read.Comments)
        {
            draft.Depth = Depth(page.Tree, draft.Node);
            draft.Parent = null;
        }

        ReplyTree.Nest(page, read.Comments, byPlace: false);
        return read;
    }

    private static int Depth(PageTree tree, int item)
    {
        foreach (var node in Indent.All(tree, item))
        {
            if (tree.Attribute(node, "indent") is { } level)
            {
                return Numbers.First(level) ?? 0;
            }

            if (tree.TagOf(node) == Tag.Img && tree.Attribute(node, "width") is { } width)
            {
                return (Numbers.First(width) ?? 0) / LevelWidth;
            }
        }

        return 0;
    }
}
