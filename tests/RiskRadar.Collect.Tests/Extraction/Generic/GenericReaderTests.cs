namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>Pages of makes that no adapter knows.</summary>
public sealed class GenericReaderTests
{
    [Fact]
    public void Read_ForumInTables_TakesTheFirstPostAsThePost()
    {
        var page = TestPages.Read("""
            <html lang="en"><title>Descaling</title><body><table>
            <tr id="post101"><td class="poster"><a href="/member/7">Maya</a><br>Posts: 1,204</td><td><span class="date">March 1, 2026 10:00</span><div class="post-message">How do I descale a kettle?</div></td></tr>
            <tr id="post102"><td class="poster"><a href="/member/8">Ben</a><br>Posts: 3</td><td><span class="date">March 2, 2026 11:30</span><div class="post-message">With vinegar, and patience.<div class="signature">Tea first.</div></div></td></tr>
            <tr id="post103"><td class="poster"><a href="/member/9">Cleo</a><br>Posts: 12</td><td><span class="date">March 3, 2026 12:00</span><div class="post-message"><blockquote><cite>Ben wrote:</cite>With vinegar</blockquote>Lemon smells better.</div></td></tr>
            </table></body></html>
            """);

        Assert.Equal("How do I descale a kettle?", page.Post!.Text);
        Assert.Equal("Maya", page.Post.Author);
        Assert.Equal(["With vinegar, and patience.", "Lemon smells better."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["Ben", "Cleo"], page.Comments.Select(comment => comment.Author));
        Assert.Equal(["102", "103"], page.Comments.Select(comment => comment.Id));
        Assert.Equal(2, page.Comments[0].PublishedAt!.Value.Day);
    }

    [Fact]
    public void Read_GermanNewsWithReaderLetters_ReadsNamesAndTimesWithoutMarkup()
    {
        var page = TestPages.Read("""
            <html lang="de"><body><article><h1>Teesteuer</h1><p>Der Rat hat gestern lange über die neue Steuer auf Tee beraten, und am Ende blieb alles, wie es war. Das freut viele,
            aber nicht alle, denn die Kassen sind leer und der Winter ist lang, und niemand weiß, woher das Geld für neue Kannen kommen soll.</p></article>
            <section class="leserkommentare"><h2>Kommentare</h2>
            <div class="kommentar"><p class="kopf"><span>Ute Blau</span> schrieb am 12.03.2026 um 14:25 Uhr</p><p class="inhalt">Endlich sagt es jemand.</p></div>
            <div class="kommentar"><p class="kopf"><span>Jan Rot</span> schrieb am 13.03.2026 um 08:10 Uhr</p><p class="inhalt">Das sehe ich ganz anders.</p></div>
            </section></body></html>
            """);

        Assert.Equal(["Endlich sagt es jemand.", "Das sehe ich ganz anders."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["Ute Blau", "Jan Rot"], page.Comments.Select(comment => comment.Author));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 25, 0, TimeSpan.Zero), page.Comments[0].PublishedAt);
    }

    [Fact]
    public void Read_CommentsAsLinkedData_ReadsThem()
    {
        var page = TestPages.Read("""
            <html><head><script type="application/ld+json">{"@type":"BlogPosting","headline":"Kettle","commentCount":2,"comment":[
            {"@type":"Comment","text":"First &amp; best","author":{"@type":"Person","name":"Ann","url":"/u/ann"},"datePublished":"2026-03-01T10:00:00Z","url":"https://tea.example/posts/kettle#comment-5"},
            {"@type":"Comment","text":"Second","author":"Ben"}]}</script></head><body><p>Only a script shows the comments here.</p></body></html>
            """);

        Assert.Equal(["First & best", "Second"], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["Ann", "Ben"], page.Comments.Select(comment => comment.Author));
        Assert.Equal("5", page.Comments[0].Id);
        Assert.Equal(2, page.StatedComments);
    }

    [Theory]
    [InlineData("""<html><body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">About</a></li></ul></nav><main><h1>Opening times</h1><p>We open at nine and close at five, every day but Sunday.</p></main></body></html>""")]
    [InlineData("""<html><body><div class="product"><h2>Kettle</h2><p>Boils a litre in two minutes and whistles.</p><span class="price">30</span></div><div class="product"><h2>Cup</h2><p>Holds a quarter of a litre and stays warm.</p><span class="price">8</span></div></body></html>""")]
    [InlineData("""<html><body><dl class="faq"><dt>Is it safe?</dt><dd>It is as safe as boiling water can be, and switches itself off.</dd><dt>Is it loud?</dt><dd>It whistles when it boils, until someone comes.</dd></dl></body></html>""")]
    [InlineData("""<html><body><div class="related-posts"><h3>More to read</h3><article><a href="/1">On cups</a><time datetime="2026-01-01">Jan 1</time><p class="excerpt">What makes a good cup.</p></article><article><a href="/2">On spoons</a><time datetime="2026-01-02">Jan 2</time><p class="excerpt">What makes a good spoon.</p></article></div></body></html>""")]
    public void Read_PageWithoutComments_GivesNone(string html) => Assert.Empty(TestPages.Read(html).Comments);

    [Fact]
    public void Read_RelativeTimes_AreApproximate()
    {
        var page = TestPages.Read("""
            <html><body><div class="comments">
            <div class="comment" id="c1"><span class="author">Ann</span> <span class="date">3 days ago</span><p class="text">I would buy it again, twice.</p></div>
            <div class="comment" id="c2"><span class="author">Ben</span> <span class="date">2 hours ago</span><p class="text">I would not, and I have three.</p></div>
            </div></body></html>
            """);

        Assert.Equal([TestPages.Fetched.AddDays(-3), TestPages.Fetched.AddHours(-2)], page.Comments.Select(comment => comment.PublishedAt!.Value));
        Assert.All(page.Comments, comment => Assert.True(comment.TimeIsApproximate));
    }

    [Fact]
    public void Read_DepthsAsClasses_GiveParents()
    {
        var page = TestPages.Read("""
            <html><body><div class="comments">
            <div class="comment level-0" id="c1"><b class="author">Ann</b> <time datetime="2026-03-01T10:00:00Z">1 March</time><p>I would buy it again, twice.</p></div>
            <div class="comment level-1" id="c2"><b class="author">Ben</b> <time datetime="2026-03-01T11:00:00Z">1 March</time><p>Why twice, is one not enough?</p></div>
            <div class="comment level-2" id="c3"><b class="author">Ann</b> <time datetime="2026-03-01T12:00:00Z">1 March</time><p>One for the office.</p></div>
            <div class="comment level-0" id="c4"><b class="author">Cleo</b> <time datetime="2026-03-01T13:00:00Z">1 March</time><p>Too expensive for me.</p></div>
            </div></body></html>
            """);

        Assert.Equal([null, "1", "2", null], page.Comments.Select(comment => comment.ParentId));
    }

    [Fact]
    public void Read_AnswersWithCommentsBelow_GivesBothKindsAndTheirParents()
    {
        static string Answer(int n, string author, string text, string comments) =>
            $"""<div class="answer" id="answer-{n}"><div class="answer-text"><p>{text}</p></div><div class="solver"><a class="author" href="/users/{author}">{author}</a> <time datetime="2026-03-0{n}T10:00:00Z">{n} March 2026</time></div><ul class="notes">{comments}</ul></div>""";
        static string Note(int n, string author, string text) =>
            $"""<li class="note" id="note-{n}7"><span class="note-text">{text}</span> – <a class="author" href="/users/{author}">{author}</a> <time datetime="2026-03-0{n}T12:00:00Z">{n} March</time></li>""";

        var page = TestPages.Read(
            "<html><head><title>Descaling</title></head><body><article class=\"question\"><h1>How do I descale a kettle?</h1><p>Mine has a white crust that no brush takes off, and the tea tastes of chalk since Christmas. What helps, and how often is it needed?</p></article><section class=\"answers\"><h2>2 answers</h2>"
            + Answer(1, "Ben", "Vinegar, half an hour, and then two rounds of clear water.", Note(1, "Cleo", "Citric acid smells less.") + Note(2, "Ann", "And costs less, too."))
            + Answer(3, "Dora", "Buy a copper one, they hardly scale at all where I live.", Note(4, "Ben", "Copper is not for everybody.") + Note(5, "Eva", "It is for me, and for my mother."))
            + "</section></body></html>",
            adapters: false,
            address: "https://questions.example/42");

        Assert.Equal(["Ben", "Cleo", "Ann", "Dora", "Ben", "Eva"], page.Comments.Select(comment => comment.Author));
        Assert.Equal("Citric acid smells less.", page.Comments[1].Text);
        Assert.Equal([null, page.Comments[0].Id, page.Comments[0].Id, null, page.Comments[3].Id, page.Comments[3].Id], page.Comments.Select(comment => comment.ParentId));
    }

    [Fact]
    public void Read_AnswersThatAreOnlyMovedToTheRight_HaveParents()
    {
        static string Item(int n, string author, int indent, string text) =>
            $"""<div class="comment" id="comment-{n}" style="margin-left: {indent}px"><b class="author">{author}</b> <i>{n} March 2026</i><p>{text}</p></div>""";

        var page = TestPages.Read(
            "<html><body><article><h1>Kettles</h1><p>I boiled a litre of water in every kettle that I could borrow from friends, neighbours and my aunt.</p></article><h2>4 comments</h2>"
            + Item(1, "Ann", 0, "Which of them was the loudest?") + Item(2, "Ben", 20, "The oldest one, I am sure.") + Item(3, "Cleo", 40, "It whistles, that is another thing.") + Item(4, "Dora", 0, "Copper, always copper.") + "</body></html>",
            adapters: false);

        Assert.Equal([null, "1", "2", null], page.Comments.Select(comment => comment.ParentId));
    }
}
