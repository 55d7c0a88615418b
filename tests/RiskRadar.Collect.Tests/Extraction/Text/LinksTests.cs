namespace RiskRadar.Collect.Extraction.Text;

public sealed class LinksTests
{
    [Theory]
    [InlineData("/u/maya", "https://tea.example/u/maya")]
    [InlineData("#c1", "https://tea.example/posts/kettle#c1")]
    [InlineData("//cup.example/a", "https://cup.example/a")]
    [InlineData("http://cup.example/a", "http://cup.example/a")]
    public void Resolve_WebAddress_IsAbsolute(string reference, string expected) => Assert.Equal(expected, Links.Resolve(TestPages.Address, reference)!.AbsoluteUri);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:maya@tea.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("http://")]
    [InlineData("")]
    public void Resolve_OtherScheme_IsNothing(string reference) => Assert.Null(Links.Resolve(TestPages.Address, reference));

    [Fact]
    public void Resolve_RelativeWithoutPage_IsNothing() => Assert.Null(Links.Resolve(null, "/u/maya"));
}
