using System.Text;

namespace RiskRadar.Collect.Discovery;

public sealed class SitemapReaderTests
{
    private static readonly Uri Address = new("https://blog.example/sitemap.xml");

    [Fact]
    public void Read_Sitemap_GivesPagesWithTheTimesTheyState()
    {
        var sitemap = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://blog.example/tea</loc><lastmod>2026-03-02</lastmod></url>
            <url><loc> https://blog.example/news </loc><news:news><news:publication_date>2026-03-01T10:00:00Z</news:publication_date><news:title>News</news:title></news:news></url>
            <url><lastmod>2026-03-02</lastmod></url></urlset>
            """)!;

        Assert.Equal(
            [
                new(new Uri("https://blog.example/tea"), null, null, new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)),
                new(new Uri("https://blog.example/news"), "News", new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), null),
            ],
            sitemap.Pages);
    }

    [Fact]
    public void Read_Index_GivesItsFiles()
    {
        var sitemap = Read("<sitemapindex><sitemap><loc>https://blog.example/post-sitemap.xml</loc></sitemap></sitemapindex>")!;

        Assert.Equal(new Uri("https://blog.example/post-sitemap.xml"), Assert.Single(sitemap.Sitemaps).Address);
    }

    [Fact]
    public void Read_PlainText_GivesItsLines() => Assert.Equal(2, Read("https://blog.example/a\r\nhttps://blog.example/b\r\nrubbish\r\n")!.Pages.Count);

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("rubbish")]
    [InlineData("")]
    public void Read_NoSitemap_IsNull(string body) => Assert.Null(Read(body));

    private static Sitemap? Read(string body) => SitemapReader.Read(Encoding.UTF8.GetBytes(body), Address);
}
