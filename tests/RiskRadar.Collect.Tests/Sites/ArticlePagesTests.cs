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
        { "substack", """<div class="available-content"><p>Kettles.</p></div><div class="comment-list"><div class="comment" id="comment-11"><div class="comment-content"><div class="comment-meta"><a href="https://substack.com/profile/1-ann">ann</a> <a href="/p/kettle/comment/11" title="Mar 1, 2026, 10:00 AM">Mar 1</a></div><div class="comment-body"><p>Just an ad now.</p></div><span class="like-count">3</span></div><div class="comment-list"><div class="comment" id="comment-12"><div class="comment-content"><div class="comment-meta"><a href="https://substack.com/profile/2-ben">ben</a> <a href="/p/kettle/comment/12" title="Mar 2, 2026, 10:00 AM">Mar 2</a></div><div class="comment-body"><p>It is not.</p></div></div></div></div></div></div>""" },
        { "hubpages", """<div class="module" id="comments"><div class="comments_list"><div class="comment" id="comment11"><div class="comment_content"><p><strong><a href="https://hubpages.example/@ann">ann</a> from Olympia on March 01, 2026:</strong></p><p>Just an ad now.</p></div><div class="comment" id="comment12"><div class="comment_content"><p><strong><a href="https://hubpages.example/@ben">ben</a> (author) on March 02, 2026:</strong></p><p>It is not.</p></div></div></div></div></div>""" },
        { "wordpress", """<meta name="generator" content="WordPress 6.5"><ol class="wp-block-comment-template"><li id="comment-11" class="comment even depth-1"><div class="wp-block-comment-author-name"><a href="https://ann.example">ann</a></div><div class="wp-block-comment-date"><time datetime="2026-03-01T10:00:00+00:00"><a href="#comment-11">March 1, 2026</a></time></div><div class="wp-block-comment-content"><p>Just an ad now.</p></div><div class="wp-block-comment-reply-link"><a>Reply</a></div><ol><li id="comment-12" class="comment odd depth-2"><div class="wp-block-comment-author-name">ben</div><div class="wp-block-comment-date"><time datetime="2026-03-02T10:00:00+00:00"><a href="#comment-12">March 2, 2026</a></time></div><div class="wp-block-comment-content"><p>It is not.</p></div><div class="wp-block-comment-reply-link"><a>Reply</a></div></li></ol></li></ol>""" },
        { "wordpress", """<meta name="generator" content="WordPress 5.1"><ul class="commentlist"><li class="comment byuser even thread-even depth-1" id="li-comment-11"><div id="comment-11"><div class="comment-author vcard"><cite class="fn">ann</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a href="#comment-11">March 1, 2026 at 10:00 am</a></div><p>Just an ad now.</p><div class="reply"><a class="comment-reply-link">Reply</a></div></div><ul class="children"><li class="comment odd alt depth-2" id="li-comment-12"><div id="comment-12"><div class="comment-author vcard"><cite class="fn">ben</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a href="#comment-12">March 2, 2026 at 10:00 am</a></div><p>It is not.</p><div class="reply"><a class="comment-reply-link">Reply</a></div></div></li></ul></li></ul>""" },
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

    [Fact]
    public void Read_TumblrNotes_GivesThoseWithWords()
    {
        var page = TestPages.Read("""
            <html><head><title>Kettles</title></head><body><article class="post"><h1>Kettles</h1><p>Which kettle lasts longest, and why do all of mine break?</p></article><ol class="notes">
            <li class="note like tumblelog_eva without_commentary"><span class="action"><a href="https://eva.example/" class="tumblelog">eva</a> liked this</span></li>
            <li class="note reply tumblelog_ann without_commentary"><span class="action"><a href="https://ann.example/" class="tumblelog">ann</a> said: <span class="answer_content">Just an ad now.</span></span></li>
            <li class="note reblog tumblelog_ben with_commentary"><span class="action"><a href="https://ben.example/" class="tumblelog">ben</a> reblogged this and added:</span><blockquote><a href="https://ben.example/post/1">It is not.</a></blockquote></li></ol></body></html>
            """);

        Assert.Equal("tumblr", page.Platform);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["ann", "ben"], page.Comments.Select(comment => comment.Author));
    }

    [Fact]
    public void Read_MastodonStatus_IsThePostAndItsRepliesAreComments()
    {
        var page = TestPages.Read("""
            <html lang="en"><head><title>Maya: kettles</title></head><body><div class="activity-stream"><div class="entry"><div class="detailed-status"><a class="p-author" href="https://m.example/@maya"><span class="display-name"><strong>Maya</strong> <span class="display-name__account">@maya</span></span></a><div class="status__content e-content"><p>Which kettle lasts?</p></div><time datetime="2026-03-01T09:00:00Z">Mar 1</time></div></div>
            <div class="entry"><div class="status" data-id="11"><a class="status__relative-time" href="https://m.example/@ann/11"><time datetime="2026-03-01T10:00:00Z">Mar 1</time></a><a class="p-author" href="https://m.example/@ann"><span class="display-name"><strong>Ann</strong> <span class="display-name__account">@ann</span></span></a><div class="status__content e-content"><p>Just an ad now.</p></div></div></div>
            <div class="entry"><div class="status" data-id="12"><a class="status__relative-time" href="https://m.example/@ben/12"><time datetime="2026-03-02T10:00:00Z">Mar 2</time></a><a class="p-author" href="https://m.example/@ben"><span class="display-name"><strong>Ben</strong> <span class="display-name__account">@ben</span></span></a><div class="status__content e-content"><p>It is not.</p></div></div></div></div></body></html>
            """);

        Assert.Equal("mastodon", page.Platform);
        Assert.Equal("Which kettle lasts?", page.Post!.Text);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["@ann", "@ben"], page.Comments.Select(comment => comment.Author));
        Assert.Equal(["11", "12"], page.Comments.Select(comment => comment.Id));
    }

    [Fact]
    public void Read_VanillaDiscussion_IsThePostAndItsCommentsAreComments()
    {
        var page = TestPages.Read("""
            <html lang="en"><head><title>Kettles</title></head><body><div class="MessageList Discussion"><div id="Discussion_7" class="Item ItemDiscussion"><div class="Discussion"><span class="Author"><a class="Username" href="/profile/maya">maya</a></span><span class="Meta"><time datetime="2026-03-01T09:00:00+00:00">March 1</time></span><div class="Message userContent">Which kettle lasts?</div></div></div></div>
            <ul class="MessageList DataList Comments"><li class="Item ItemComment" id="Comment_11"><div class="Comment"><span class="Author"><a class="Username" href="/profile/ann">ann</a></span><span class="Meta CommentMeta"><a class="Permalink" href="/discussion/comment/11#Comment_11"><time datetime="2026-03-01T10:00:00+00:00">March 1</time></a></span><div class="Message userContent">Just an ad now.</div></div></li>
            <li class="Item ItemComment" id="Comment_12"><div class="Comment"><span class="Author"><a class="Username" href="/profile/ben">ben</a></span><span class="Meta CommentMeta"><a class="Permalink" href="/discussion/comment/12#Comment_12"><time datetime="2026-03-02T10:00:00+00:00">March 2</time></a></span><div class="Message userContent"><blockquote class="Quote UserQuote">ad</blockquote>It is not.</div></div></li></ul></body></html>
            """);

        Assert.Equal("vanilla", page.Platform);
        Assert.Equal("Which kettle lasts?", page.Post!.Text);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["ann", "ben"], page.Comments.Select(comment => comment.Author));
    }
}
