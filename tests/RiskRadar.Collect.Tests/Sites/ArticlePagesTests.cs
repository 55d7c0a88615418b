using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Sites;

/// <summary>Two comments, the second an answer to the first, written by us in the manner of each platform.</summary>
public sealed class ArticlePagesTests
{
    public static TheoryData<string, string> Pages => new()
    {
        { "hackernews", """<table><tr class="athing comtr" id="11"><td class="ind" indent="0"></td><td><a class="hnuser" href="user?id=ann">ann</a> <span class="age" title="2026-03-01T10:00:00"><a href="item?id=11">1 day ago</a></span><div class="comment"><span class="commtext">Just an ad now.</span><div class="reply">reply</div></div></td></tr><tr class="athing comtr" id="12"><td class="ind" indent="1"></td><td><a class="hnuser" href="user?id=ben">ben</a> <span class="age" title="2026-03-02T10:00:00"><a href="item?id=12">1 day ago</a></span><div class="comment"><span class="commtext">It is not.</span></div></td></tr></table>""" },
        { "lobsters", """<ol><li class="comments_subtree"><div id="c_11" data-shortid="11" class="comment"><div class="byline"><a href="/~ann"></a><a href="/~ann">ann</a> <time datetime="2026-03-01 10:00:00">1 day ago</time></div><div class="comment_text"><p>Just an ad now.</p></div></div><ol class="comments"><li class="comments_subtree"><div id="c_12" data-shortid="12" class="comment"><div class="byline"><a href="/~ben">ben</a> <time datetime="2026-03-02 10:00:00">1 day ago</time></div><div class="comment_text"><p>It is not.</p></div></div></li></ol></li></ol>""" },
        { "slashdot", """<ul><li id="tree_11" class="comment"><div class="commentTop"><div class="title"><h4>Ads</h4></div><div class="details"><span class="by">by <a href="//slashdot.org/~ann">ann</a></span><span class="otherdetails"> on Sunday March 01, 2026 @10:00AM</span></div></div><div class="commentBody"><div id="comment_body_11">Just an ad now.</div></div><ul><li id="tree_12" class="comment"><div class="commentTop"><div class="details"><span class="by">by <a href="//slashdot.org/~ben">ben</a></span><span class="otherdetails"> on Monday March 02, 2026 @10:00AM</span></div></div><div class="commentBody"><div id="comment_body_12">It is not.</div></div></li></ul></li></ul>""" },
        { "reddit", """<div class="thing comment" data-author="ann" data-fullname="t1_11"><div class="entry"><p class="tagline"><time datetime="2026-03-01T10:00:00Z">1 day ago</time></p><div class="usertext-body"><div class="md"><p>Just an ad now.</p></div></div></div><div class="child"><div class="thing comment" data-author="ben" data-fullname="t1_12"><div class="entry"><p class="tagline"><time datetime="2026-03-02T10:00:00Z">1 day ago</time></p><div class="usertext-body"><div class="md"><p>It is not.</p></div></div></div></div></div></div>""" },
        { "drupal", """<section class="comment-wrapper"><article id="comment-11" class="comment js-comment"><footer class="comment__meta"><p class="comment__author"><a href="/users/ann">ann</a></p><p class="comment__time">Sun, 03/01/2026 - 10:00</p></footer><div class="comment__content"><div class="field--name-comment-body"><p>Just an ad now.</p></div></div></article><div class="indented"><article id="comment-12" class="comment js-comment"><footer class="comment__meta"><p class="comment__author">ben</p><p class="comment__time">Mon, 03/02/2026 - 10:00</p></footer><div class="comment__content"><div class="field--name-comment-body"><p>It is not.</p></div></div></article></div></section>""" },
        { "stackexchange", """<div id="question" class="question"><div class="js-post-body">How do I descale a kettle, and how often?</div></div><div id="answers"><div id="answer-11" class="answer" data-answerid="11"><span class="js-vote-count">4</span><div class="js-post-body">Just an ad now.</div><div class="user-details" itemprop="author"><a href="/users/1/ann">ann</a></div><time itemprop="dateCreated" datetime="2026-03-01T10:00:00">Mar 1</time><ul><li class="comment" id="comment-12" data-comment-id="12"><span class="comment-copy">It is not.</span> <a class="comment-user" href="/users/2/ben">ben</a> <span class="comment-date"><span title="2026-03-02 10:00:00Z" class="relativetime-clean">Mar 2</span></span></li></ul></div></div>""" },
        { "blogger", """<meta name="generator" content="blogger"><div class="comment-thread"><ol><li class="comment" id="c11"><cite class="user"><a href="https://www.blogger.com/profile/1">ann</a></cite><span class="datetime"><a href="#c11">1 March 2026 at 10:00</a></span><p class="comment-content">Just an ad now.</p><ol><li class="comment" id="c12"><cite class="user">ben</cite><span class="datetime"><a href="#c12">2 March 2026 at 10:00</a></span><p class="comment-content">It is not.</p></li></ol></li></ol></div>""" },
        { "wordpress", """<meta name="generator" content="WordPress 6.5"><div class="wpd-comment" id="wpd-comm-11"><div class="wpd-comment-author">ann</div><div class="wpd-comment-date" title="March 1, 2026 10:00 am">1 day ago</div><div class="wpd-comment-text"><p>Just an ad now.</p></div><div class="wpd-comment" id="wpd-comm-12"><div class="wpd-comment-author">ben</div><div class="wpd-comment-date" title="March 2, 2026 10:00 am">1 day ago</div><div class="wpd-comment-text"><p>It is not.</p></div></div></div>""" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_Article_GivesBothCommentsAndTheAnswersParent(string platform, string comments)
    {
        var page = TestPages.Read($"<html lang=\"en\"><head><title>Kettles</title></head><body>{comments}</body></html>");

        Assert.Equal(platform, page.Platform);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["ann", "ben"], page.Comments.Select(comment => comment.Author));
        Assert.Equal([1, 2], page.Comments.Select(comment => comment.PublishedAt!.Value.Day));
        Assert.Equal([null, page.Comments[0].Id], page.Comments.Select(comment => comment.ParentId));
        Assert.NotNull(page.Comments[0].Id);
    }
}
