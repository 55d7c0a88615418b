namespace RiskRadar.Collect.Extraction;

public sealed class NextPagesTests
{
    [Theory]
    [InlineData("https://a.example/kettles", "https://a.example/kettles/2")]
    [InlineData("https://a.example/kettles/", "https://a.example/kettles/page/2/")]
    [InlineData("https://a.example/kettles.1/", "https://a.example/kettles.1/page-2")]
    [InlineData("https://a.example/kettles/", "https://a.example/kettles/comment-page-2/#comments")]
    [InlineData("https://a.example/t?id=5", "https://a.example/t?id=5&page=2")]
    [InlineData("https://a.example/t?id=5&start=15", "https://a.example/t?id=5&start=30")]
    public void IsContinuedBy_PagesOfOneAddress_AreOne(string here, string next) => Assert.True(NextPages.IsContinuedBy(new Uri(here), new Uri(next)));

    [Theory]
    [InlineData("https://a.example/topic/101", "https://a.example/topic/102")]
    [InlineData("https://a.example/kettles", "https://a.example/cups")]
    [InlineData("https://a.example/2026/03/kettles", "https://a.example/2026/04/cups")]
    [InlineData("https://a.example/t?id=5", "https://a.example/t?id=6")]
    public void IsContinuedBy_OtherPosts_AreNot(string here, string next) => Assert.False(NextPages.IsContinuedBy(new Uri(here), new Uri(next)));

    [Fact]
    public void Of_BlogWithANextArticle_HasNoNextPage() =>
        Assert.Null(NextPages.Of(TestPages.Parse("<nav class=\"post-navigation\"><a rel=\"next\" href=\"/posts/cups\">Cups</a></nav>")));

    [Fact]
    public void Of_LinkToThePageItself_HasNoNextPage() => Assert.Null(NextPages.Of(TestPages.Parse("<a rel=\"next\" href=\"/posts/kettle\">Next</a>")));
}
