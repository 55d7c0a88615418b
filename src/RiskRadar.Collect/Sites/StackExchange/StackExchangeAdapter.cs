using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.StackExchange;

/// <summary>Stack Exchange sites: the question is the post; answers are comments, and comments under an answer have it as their parent.</summary>
internal sealed class StackExchangeAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.answer, li.comment, tr.comment",
        Author = ".user-details[itemprop=author] [itemprop=name], .user-details[itemprop=author] a, .user-details[itemprop=author], .comment-user, .user-details a",
        Text = ".comment-copy, .js-post-body, .post-text",
        Time = ".comment-date .relativetime-clean, .comment-date, [itemprop=dateCreated], .user-action-time .relativetime",
        Likes = ".js-vote-count, .vote-count-post, .comment-score",
        LeaveOut = ".comment-user",
    };

    /// <inheritdoc/>
    public string Platform => "stackexchange";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithId("question") >= 0 && page.Tree.WithId("answers") >= 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, ".s-pagination a[rel=next], .pager-answers a[rel=next]", "#question, .question");
}
