using System.Text;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>The generic reader on the manners of sites that it was not made for.</summary>
public sealed class SamplePagesTests
{
    private const string Article = """
        <html><head><title>Kettles</title></head><body><header><nav><a href="/">Home</a> <a href="/about">About</a></nav></header><main><article><h1>Kettles</h1><p>By Maya, 1 March 2026</p>
        <p>I boiled a litre of water in every kettle that I could borrow from friends, neighbours and my aunt, and wrote down how long it took, how loud it was and how the tea tasted afterwards.</p>
        <p>The results surprised me, because the oldest one won in every discipline, and the newest one could not even whistle in tune; the shop has promised to take it back and send another.</p></article>
        """;

    private static readonly string[] Texts =
    [
        "Which kettle lasts longest? Mine breaks every second year, and I am tired of buying new ones.",
        "Mine is ten years old and still boils a litre in two minutes.",
        "Copper, always copper.",
        "This reads like an advertisement to me. Who paid for it, and why is that not written anywhere?",
    ];

    private static readonly string[] Authors = ["Maya", "Benedict", "Cleo", "Annika"];

    // Where neither the markup nor a word on the page says what one comment is, only its repetition shows it.
    private static readonly string[] Unnamed =
        ["scoped classes", "definition list", "anonymous comments", "hubpages", "metafilter", "trac", "redmine", "bare table", "subsilver", "yabb"];

    public static TheoryData<string> Names => [.. SamplePages.All.Keys];

    public static TheoryData<string> NamesOfMarked => [.. SamplePages.All.Keys.Except(Unnamed)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_SampleOfASiteWithoutAdapter_FindsTextsAuthorsAndDays(string name)
    {
        var page = TestPages.Read(Page(name), adapters: false, address: "https://site.example/tea/kettles");

        Assert.Equal(Texts[1..], page.Comments.Select(comment => comment.Text));
        Assert.Equal(Authors[1..], page.Comments.Select(comment => comment.Author));
        Assert.Equal([2, 3, 4], page.Comments.Select(comment => comment.PublishedAt?.Day));
    }

    [Theory]
    [MemberData(nameof(NamesOfMarked))]
    public void Read_OneCommentOfASiteWithoutAdapter_IsFound(string name)
    {
        var comment = Assert.Single(TestPages.Read(Page(name, comments: 1), adapters: false, address: "https://site.example/tea/kettles").Comments);

        Assert.Equal((Texts[1], Authors[1], 2), (comment.Text, comment.Author, comment.PublishedAt?.Day));
    }

    private static string Page(string name, int comments = 3)
    {
        var (isThread, before, item, after) = SamplePages.All[name];
        var html = new StringBuilder(isThread ? "<html><head><title>Kettles</title></head><body><nav><a href=\"/\">Forum</a> <a href=\"/kitchen\">Kitchen</a></nav>" : Article).Append(before);
        foreach (var n in Enumerable.Range(isThread ? 0 : 1, isThread ? comments + 1 : comments))
        {
            html.Append(item
                .Replace("{n}", $"{n + 1}", StringComparison.Ordinal)
                .Replace("{author}", Authors[n], StringComparison.Ordinal)
                .Replace("{day}", $"{n + 1}", StringComparison.Ordinal)
                .Replace("{text}", Texts[n], StringComparison.Ordinal));
        }

        return html.Append(after).Append("</main><footer><p>© 2026 Kettle House. All rights reserved.</p></footer></body></html>").ToString();
    }
}
