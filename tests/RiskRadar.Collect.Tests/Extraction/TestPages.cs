using System.Text;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction;

/// <summary>Pages written in a test.</summary>
internal static class TestPages
{
    public static readonly Uri Address = new("https://tea.example/posts/kettle");

    public static readonly DateTimeOffset Fetched = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    public static ExtractedPage Read(string html, bool adapters = true, string address = "https://tea.example/posts/kettle") =>
        new PageReader().Read(Content(html, address), adapters, TestContext.Current.CancellationToken);

    public static PageContent Content(string html, string address = "https://tea.example/posts/kettle") =>
        new("kettle.html", new Uri(address), Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Fetched);

    public static MarkupPage Parse(string html)
    {
        var content = new PageContent("kettle.html", Address, Encoding.UTF8.GetBytes(html), null, Fetched);
        var text = Charset.Decode(content.Body.Span, null);
        var bounded = MarkupGuard.Bound(text, CancellationToken.None);
        return new MarkupPage(content, text, PageTreeBuilder.Build(bounded.Html, CancellationToken.None), bounded.Scripts, new ReadingBudget(() => TimeSpan.Zero, TestContext.Current.CancellationToken));
    }
}
