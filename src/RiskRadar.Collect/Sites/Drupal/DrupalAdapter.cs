using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Drupal;

/// <summary>Drupal 7 to 11: comments under a node, answers indented.</summary>
internal sealed class DrupalAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "article.comment, div.comment[id^=comment-], div.comment[about], div.comment.clearfix, article.js-comment",
        Author = ".comment__author, .comment-submitted .username, .submitted .username, .comment__submitted a, .username, .author, [rel=schema:author]",
        Text = ".comment__content .field--name-comment-body, .field--name-comment-body, .field-name-comment-body, .comment-content, .comment__text-content, .comment__content .text-formatted, .content, .comment__content",
        Time = ".comment__time, .comment__pubdate, time, .comment-time, .comment__submitted, .submitted",
        LeaveOut = "ul.links, .rate-widget, .user-signature, .comment__meta, .comment__links, h3.comment__title",
        Nests = true,
    };

    /// <inheritdoc/>
    public string Platform => "drupal";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        (page.Head.Generator.StartsWith("Drupal", StringComparison.OrdinalIgnoreCase) || page.Tree.WithClass("js-comment").Count > 0 || page.Tree.WithClass("field-name-comment-body").Count > 0
            || page.Tree.WithClass("comment-wrapper").Count > 0 && page.Tree.WithClass("indented").Count > 0)
        && Layout.Item.First(page.Tree, 0) >= 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, ".pager__item--next a, .pager-next a");
}
