namespace RiskRadar.Collect.Extraction.Text;

public sealed class ProseTests
{
    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("<b>a</b> <i>b</i>", "a b")]
    [InlineData("<b>a</b><i>b</i>", "ab")]
    [InlineData("a &amp; b&nbsp;c", "a & b c")]
    [InlineData("  a \n\t b  ", "a b")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("<pre>a\n  b</pre>", "a\nb")]
    [InlineData("nice <img alt=\"😀\" src=x> cup <img alt=\"a cup of tea\" src=y>", "nice 😀 cup")]
    [InlineData("<script>x</script>tea<style>y</style>", "tea")]
    public void Of_Markup_ReadsAsABrowserShowsIt(string html, string expected) => Assert.Equal(expected, Prose.Of(TestPages.Parse(html).Tree, 0));
}
