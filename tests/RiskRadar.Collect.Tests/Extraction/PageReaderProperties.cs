using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RiskRadar.Collect.Extraction;

/// <summary>What holds for any page, made of pieces that pages are made of.</summary>
public sealed class PageReaderProperties
{
    private static readonly string[] Pieces =
    [
        "<div class=\"comment\" id=\"comment-1\">", "</div>", "<p>", "</p>", "<b class=author>", "</b>", "Maya", "3 days ago", "2026-03-01", "<li>", "</ul>", "<table><tr><td>", "</table>",
        "<a href=\"/u/maya\">", "</a>", "<!--", "-->", "<script>", "</script>", "<", ">", "\"", "'", "&amp;", "&#x1F600;", "&", "\0", "=", "<time datetime='2026'>", "</time>", "<blockquote>",
        "</blockquote>", "<article class=\"message--post js-post\">", "<div class=bbWrapper>", "lovely kettle, I have used mine for years", "<title>", "<br>", "<img alt=😀>", "<pre>", "{", "[",
        "<span class=\"\u00FC\">", "<body>", "</body>", "<form>", "<svg/>", "<x-y z>", "<option>", "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"comment\":[{\"text\":\"a\"}]}</script>",
    ];

    [Property(MaxTest = 300)]
    public Property Read_AnyPage_KeepsItsPromises() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(),
        html =>
        {
            var page = TestPages.Read(html);
            var generic = TestPages.Read(html, adapters: false);
            var again = TestPages.Read(html);
            return Keeps(page) && Keeps(generic) && page.Comments.SequenceEqual(again.Comments);
        });

    private static bool Keeps(ExtractedPage page)
    {
        var ids = page.Comments.Select(comment => comment.Id).ToHashSet();
        return page.Comments.All(comment =>
            comment.Text.Length > 0
            && comment.Text == comment.Text.Trim()
            && (comment.ParentId is null || ids.Contains(comment.ParentId))
            && (comment.Permalink is null || comment.Permalink.Scheme.StartsWith("http", StringComparison.Ordinal))
            && comment.Likes is null or >= 0);
    }
}
