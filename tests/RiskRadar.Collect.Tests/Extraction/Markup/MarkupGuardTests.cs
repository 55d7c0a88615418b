using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Markup;

public sealed class MarkupGuardTests
{
    [Theory]
    [InlineData("<p>one<p>two", "<p>one</p><p>two</p>")]
    [InlineData("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<dl><dt>Maya<dd>tea</dl>", "<dl><dt>Maya</dt><dd>tea</dd></dl>")]
    [InlineData("<div><b>tea</div>", "<div><b>tea</b></div>")]
    [InlineData("</p></div>tea", "tea")]
    [InlineData("<a href='/1'>x<a href=/2>y</a>", "<a href=\"/1\">x</a><a href=\"/2\">y</a>")]
    [InlineData("<div>tea</span> cup</div>", "<div>tea cup</div>")]
    [InlineData("tea < coffee", "tea &lt; coffee")]
    public void Bound_UntidyMarkup_ClosesWhatTheStandardCloses(string html, string expected) =>
        Assert.Equal(expected, MarkupGuard.Bound(html, TestContext.Current.CancellationToken).Html);

    [Fact]
    public void Bound_Scripts_AreSetAside()
    {
        const string Html = "<script type=\"application/ld+json\">{\"a\":\"<p>\"}</script><style>p{}</style><p>tea";

        var bounded = MarkupGuard.Bound(Html, TestContext.Current.CancellationToken);

        Assert.Equal("<p>tea</p>", bounded.Html);
        Assert.Equal("{\"a\":\"<p>\"}", Html.Substring(Assert.Single(bounded.Scripts).Start, bounded.Scripts[0].Length));
    }

    [Fact]
    public void Bound_CommentThatNeverEnds_DoesNotSwallowThePage() =>
        Assert.Equal("<p>tea</p>", MarkupGuard.Bound("<!-- <p>tea", TestContext.Current.CancellationToken).Html);

    [Fact]
    public void Bound_QuoteThatNeverEnds_DoesNotSwallowThePage() =>
        Assert.EndsWith("<p>tea</p>", MarkupGuard.Bound("<div class=\"a>b</div><p>tea", TestContext.Current.CancellationToken).Html, StringComparison.Ordinal);

    [Fact]
    public void Bound_DeepMarkup_KeepsTheTextAndBoundsTheDepth()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "tea";

        var bounded = MarkupGuard.Bound(html, TestContext.Current.CancellationToken);

        Assert.Equal(MarkupGuard.DeepestLevel, bounded.Html.Split("<div>").Length - 1);
        Assert.Contains("tea", bounded.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bound_TooManyElements_SaysSo()
    {
        var bounded = MarkupGuard.Bound(string.Concat(Enumerable.Repeat("<i>a</i>", MarkupGuard.MostElements + 10)), TestContext.Current.CancellationToken);

        Assert.Contains("elements", Assert.Single(bounded.LeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_BracketsInAttributes_DoNotBreakTheTree()
    {
        var page = TestPages.Parse("<div data-user-id='<b>\"x\"</b>' title=\"3 > 2\"><p>tea</p></div>");

        Assert.Equal("tea", Prose.Of(page.Tree, 0));
    }
}
