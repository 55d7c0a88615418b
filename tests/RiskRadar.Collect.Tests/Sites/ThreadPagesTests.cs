using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Sites;

/// <summary>One thread of three posts, written by us in the manner of each platform: the first is the post, the others are comments.</summary>
public sealed class ThreadPagesTests
{
    public static TheoryData<string, string> Threads => new()
    {
        { "xenforo", Xf(1, "Maya", "Which kettle lasts?") + Xf(2, "Ben", "<blockquote class=\"bbCodeBlock bbCodeBlock--quote\">Which kettle</blockquote>Mine is ten years old.") + Xf(3, "Cleo", "Copper, always copper.") },
        { "xenforo", XfOne(1, "Maya", "Which kettle lasts?") + XfOne(2, "Ben", "<div class=\"bbCodeBlock bbCodeQuote\">Which kettle</div>Mine is ten years old.") + XfOne(3, "Cleo", "Copper, always copper.") },
        { "phpbb", PhpBb(1, "Maya", "Which kettle lasts?") + PhpBb(2, "Ben", "<blockquote><cite>Maya wrote:</cite>Which kettle</blockquote>Mine is ten years old.") + PhpBb(3, "Cleo", "Copper, always copper.") },
        { "vbulletin", Vb4(1, "Maya", "Which kettle lasts?") + Vb4(2, "Ben", "<div class=\"bbcode_container\"><div class=\"bbcode_quote\">Which kettle</div></div>Mine is ten years old.") + Vb4(3, "Cleo", "Copper, always copper.") },
        { "vbulletin", Vb3(1, "Maya", "Which kettle lasts?") + Vb3(2, "Ben", "<div><div class=\"smallfont\">Quote:</div><table><tr><td class=\"alt2\">Which kettle</td></tr></table></div>Mine is ten years old.") + Vb3(3, "Cleo", "Copper, always copper.") },
        { "mybb", MyBb(1, "Maya", "Which kettle lasts?") + MyBb(2, "Ben", "<blockquote class=\"mycode_quote\"><cite>Maya Wrote:</cite>Which kettle</blockquote>Mine is ten years old.") + MyBb(3, "Cleo", "Copper, always copper.") },
        { "smf", Smf(1, "Maya", "Which kettle lasts?") + Smf(2, "Ben", "<blockquote class=\"bbc_standard_quote\">Which kettle</blockquote>Mine is ten years old.") + Smf(3, "Cleo", "Copper, always copper.") },
        { "fluxbb", FluxBb(1, "Maya", "Which kettle lasts?") + FluxBb(2, "Ben", "<div class=\"quotebox\"><cite>Maya wrote:</cite>Which kettle</div><p>Mine is ten years old.</p>") + FluxBb(3, "Cleo", "Copper, always copper.") },
        { "invision", Invision(1, "Maya", "Which kettle lasts?") + Invision(2, "Ben", "<blockquote class=\"ipsQuote\" data-ipsquote=\"\">Which kettle</blockquote><p>Mine is ten years old.</p>") + Invision(3, "Cleo", "Copper, always copper.") },
        { "discourse", Discourse(1, "Maya", "Which kettle lasts?") + Discourse(2, "Ben", "<aside class=\"quote\"><div class=\"title\">Maya:</div><blockquote>Which kettle</blockquote></aside><p>Mine is ten years old.</p>") + Discourse(3, "Cleo", "Copper, always copper.") },
        { "woltlab", WoltLab(1, "Maya", "Which kettle lasts?") + WoltLab(2, "Ben", "<blockquote class=\"quoteBox\">Which kettle</blockquote><p>Mine is ten years old.</p>") + WoltLab(3, "Cleo", "Copper, always copper.") },
        { "nodebb", "<div class=\"template-topic\"></div>" + NodeBb(1, "Maya", "Which kettle lasts?") + NodeBb(2, "Ben", "<blockquote>Which kettle</blockquote><p>Mine is ten years old.</p>") + NodeBb(3, "Cleo", "Copper, always copper.") },
        { "bbpress", BbPress(1, "topic", "Maya", "Which kettle lasts?") + BbPress(2, "reply", "Ben", "Mine is ten years old.") + BbPress(3, "reply", "Cleo", "Copper, always copper.") },
        { "khoros", Khoros(1, "Maya", "Which kettle lasts?") + Khoros(2, "Ben", "<blockquote>Which kettle</blockquote><p>Mine is ten years old.</p>") + Khoros(3, "Cleo", "Copper, always copper.") },
        { "phpbb", "<table>" + PhpBbTwo(1, "Maya", "Which kettle lasts?") + PhpBbTwo(2, "Ben", "</span><table><tr><td><span class=\"genmed\"><b>Maya wrote:</b></span></td></tr><tr><td class=\"quote\">Which kettle</td></tr></table><span class=\"postbody\">Mine is ten years old.") + PhpBbTwo(3, "Cleo", "Copper, always copper.") + "</table>" },
        { "smf", SmfOne(1, "Maya", "Which kettle lasts?") + SmfOne(2, "Ben", "<div class=\"quoteheader\">Quote from: Maya</div><div class=\"quote\">Which kettle</div>Mine is ten years old.") + SmfOne(3, "Cleo", "Copper, always copper.") },
        { "wpforo", WpForo(1, "Maya", "Which kettle lasts?") + WpForo(2, "Ben", "<blockquote>Which kettle</blockquote><p>Mine is ten years old.</p>") + WpForo(3, "Cleo", "Copper, always copper.") },
    };

    [Theory]
    [MemberData(nameof(Threads))]
    public void Read_Thread_FirstIsThePostAndQuotesAreNotTheWritersWords(string platform, string posts)
    {
        var page = TestPages.Read($"<html lang=\"en\"><head><title>Kettles</title></head><body><div class=\"thread\">{posts}</div></body></html>", address: "https://forum.example/threads/kettles.1/");

        Assert.Equal(platform, page.Platform);
        Assert.Equal("Which kettle lasts?", page.Post!.Text);
        Assert.Equal("Maya", page.Post.Author);
        Assert.Equal(["Mine is ten years old.", "Copper, always copper."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["Ben", "Cleo"], page.Comments.Select(comment => comment.Author));
        Assert.Equal([2, 3], page.Comments.Select(comment => comment.PublishedAt!.Value.Day));
    }

    [Fact]
    public void Read_SecondPageOfAThread_AllAreComments()
    {
        var page = TestPages.Read($"<body>{Xf(21, "Ben", "Mine is ten years old.")}{Xf(22, "Cleo", "Copper.")}</body>", address: "https://forum.example/threads/kettles.1/page-2");

        Assert.Equal(2, page.Comments.Count);
    }

    private static string Xf(int n, string author, string text) =>
        $"""<article class="message message--post js-post" data-author="{author}" data-content="post-{n}" id="js-post-{n}"><div class="message-cell--user"><h4 class="message-name"><a class="username" href="/members/{author}.{n}/">{author}</a></h4></div><header class="message-attribution"><time datetime="2026-03-0{n % 10}T10:00:00+0000">March</time></header><div class="message-body"><div class="bbWrapper">{text}</div></div><aside class="message-signature">Tea first.</aside></article>""";

    private static string XfOne(int n, string author, string text) =>
        $"""<li id="post-{n}" class="message" data-author="{author}"><div class="messageUserInfo"><a class="username">{author}</a></div><div class="messageContent"><article><blockquote class="messageText">{text}</blockquote></article></div><div class="messageMeta"><span class="DateTime" title="Mar {n}, 2026 at 10:00 AM">Mar {n}, 2026</span></div></li>""";

    private static string PhpBb(int n, string author, string text) =>
        $"""<div id="p{n}" class="post has-profile"><dl class="postprofile"><dt><a class="username" href="./memberlist.php?mode=viewprofile&amp;u={n}">{author}</a></dt><dd>Posts: 12</dd></dl><div class="postbody"><h3><a href="#p{n}">Re: Kettles</a></h3><p class="author">by <a class="username">{author}</a> » Mon Mar 0{n}, 2026 10:00 am</p><div class="content">{text}</div><div class="signature">Tea first.</div></div></div>""";

    private static string Vb4(int n, string author, string text) =>
        $"""<li class="postbitlegacy postbit postcontainer" id="post_{n}"><div class="posthead"><span class="postdate"><span class="date">03-0{n}-2026, <span class="time">10:00 AM</span></span></span></div><div class="userinfo"><a class="username"><strong>{author}</strong></a></div><div class="postbody"><div id="post_message_{n}"><blockquote class="postcontent restore">{text}</blockquote></div></div></li>""";

    private static string Vb3(int n, string author, string text) =>
        $"""<table id="post{n}" class="tborder"><tr><td class="thead">03-0{n}-2026, 10:00 AM</td></tr><tr><td class="alt2"><a class="bigusername" href="member.php?u={n}">{author}</a><div class="smallfont">Join Date: Jun 2020</div></td></tr><tr><td class="alt1"><div id="post_message_{n}">{text}</div></td></tr></table>""";

    private static string MyBb(int n, string author, string text) =>
        $"""<div class="post" id="post_{n}"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a href="user-{n}.html">{author}</a></span></strong></div></div><div class="post_content"><div class="post_head"><span class="post_date">2026-03-0{n}, 10:00 AM</span></div><div class="post_body scaleimages" id="pid_{n}">{text}</div></div></div>""";

    private static string Smf(int n, string author, string text) =>
        $"""<div class="windowbg" id="msg{n}"><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u={n}">{author}</a></h4></div><div class="postarea"><div class="keyinfo"><h5>Re: Kettles</h5><div class="smalltext">March 0{n}, 2026, 10:00:00 AM</div></div><div class="post"><div class="inner" id="msg_{n}">{text}</div></div></div></div></div>""";

    private static string FluxBb(int n, string author, string text) =>
        $"""<div id="p{n}" class="blockpost"><h2><span><span class="conr">#{n}</span> <a href="viewtopic.php?pid={n}#p{n}">2026-03-0{n} 10:00:00</a></span></h2><div class="postleft"><dl><dt><strong>{author}</strong></dt><dd>Posts: 7</dd></dl></div><div class="postright"><div class="postmsg">{text}</div></div></div>""";

    private static string Invision(int n, string author, string text) =>
        $"""<article id="elComment_{n}" class="cPost ipsBox ipsComment"><aside><h3 class="cAuthorPane_author"><a href="/profile/{n}">{author}</a></h3></aside><div class="ipsComment_meta">Posted <time datetime="2026-03-0{n}T10:00:00Z">March</time></div><div class="cPost_contentWrap"><div data-role="commentContent">{text}</div></div></article>""";

    private static string Discourse(int n, string author, string text) =>
        $"""<div id="post_{n}" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author"><a href="/u/{author}"><span itemprop="name">{author}</span></a></span><time datetime="2026-03-0{n}T10:00:00Z" class="post-time">March</time></div><div class="post" itemprop="text">{text}</div></div>""";

    private static string WoltLab(int n, string author, string text) =>
        $"""<article class="wbbPost message" data-post-id="{n}"><aside class="messageSidebar"><a class="username" href="/user/{n}/">{author}</a></aside><header class="messageHeader"><time class="datetime" datetime="2026-03-0{n}T10:00:00+00:00">March</time></header><div class="messageBody"><div class="messageText">{text}</div></div></article>""";

    private static string NodeBb(int n, string author, string text) =>
        $"""<li component="post" data-pid="{n}" data-username="{author}"><meta itemprop="datePublished" content="2026-03-0{n}T10:00:00.000Z"><a href="/user/{author}">{author}</a><div class="content" component="post/content">{text}</div></li>""";

    private static string BbPress(int n, string kind, string author, string text) =>
        $"""<div id="post-{n}" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">March {n}, 2026 at 10:00 am</span></div></div><div class="post-{n} {kind} type-{kind} hentry"><div class="bbp-reply-author"><a class="bbp-author-link"><span class="bbp-author-name">{author}</span></a></div><div class="bbp-reply-content"><p>{text}</p></div></div>""";

    private static string Khoros(int n, string author, string text) =>
        $"""<div class="lia-message-view-wrapper" data-lia-message-uid="{n}"><a class="lia-user-name-link" href="/user/{n}">{author}</a><span class="lia-message-posted-on"><span class="local-date">0{n}-03-2026 10:00 AM</span></span><div class="lia-message-body-content">{text}</div></div>"""
            .Replace("0" + n + "-03-2026", "March " + n + ", 2026", StringComparison.Ordinal);

    private static string PhpBbTwo(int n, string author, string text) =>
        $"""<tr><td class="row1" valign="top"><span class="name"><a name="{n}7"></a><b>{author}</b></span><br><span class="postdetails">Joined: 04 Jun 2010<br>Posts: 12</span></td><td class="row1"><table><tr><td><span class="postdetails">Posted: Mon Mar 0{n}, 2026 10:00 am<span class="gen">&nbsp;</span>Post subject: Kettles</span></td></tr><tr><td><span class="postbody">{text}</span></td></tr></table></td></tr>""";

    private static string SmfOne(int n, string author, string text) =>
        $"""<table width="100%"><tr><td class="windowbg"><table><tr><td class="poster_info" width="16%"><b><a href="index.php?action=profile;u={n}">{author}</a></b><div class="smalltext">Full Member<br>Posts: 12</div></td><td class="td_headerandpost"><div id="subject_{n}"><a href="#msg{n}">Re: Kettles</a></div><div class="smalltext">&#171; <b>on:</b> March 0{n}, 2026, 10:00:00 AM &#187;</div><div class="post">{text}</div></td></tr></table></td></tr></table>""";

    private static string WpForo(int n, string author, string text) =>
        $"""<div id="post-{n}" class="post-wrap wpfn-{n}"><div class="wpforo-post"><div class="wpf-left"><div class="author-name"><a href="/profile/{author}">{author}</a></div><div class="author-title">Member</div></div><div class="wpf-right"><div class="wpforo-post-content-top"><a>Reply</a></div><div class="wpforo-post-content">{text}</div><div class="wpforo-post-content-bottom"><div class="cbleft">Posted : 0{n}/03/2026 10:00 am</div></div></div></div></div>""".Replace("0" + n + "/03/2026", "March " + n + ", 2026", StringComparison.Ordinal);
}
