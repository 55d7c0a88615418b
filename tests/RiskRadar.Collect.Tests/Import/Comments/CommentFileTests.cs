using System.Text;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Import.Comments;

public sealed class CommentFileTests
{
    [Fact]
    public void Read_Csv_ReadsColumnsByTheirNames()
    {
        var page = Assert.Single(Read("a.csv", """
            Comment ID,Author,Comment,Date,Like Count,Reply To
            11,ann,"Just an ad, ""now"".",2026-03-01T10:00:00Z,3,
            12,ben,"It is
            not.",2026-03-02 10:00,,11
            """));

        Assert.Equal("import", page.Platform);
        Assert.Equal(["Just an ad, \"now\".", "It is\nnot."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["ann", "ben"], page.Comments.Select(comment => comment.Author));
        Assert.Equal([1, 2], page.Comments.Select(comment => comment.PublishedAt!.Value.Day));
        Assert.Equal([3, null], page.Comments.Select(comment => comment.Likes));
        Assert.Equal([null, "11"], page.Comments.Select(comment => comment.ParentId));
        Assert.Empty(page.Warnings);
    }

    [Theory]
    [InlineData("a.csv", "autor;kommentar\nann;Nur noch Werbung, schade.\n")]
    [InlineData("a.tsv", "author\ttext\nann\tNur noch Werbung, schade.\n")]
    [InlineData("a.csv", "\uFEFFauthor,text\r\nann,\"Nur noch Werbung, schade.\"\r\n")]
    public void Read_OtherSeparators_AreRecognised(string name, string file)
    {
        var comment = Assert.Single(Assert.Single(Read(name, file)).Comments);

        Assert.Equal(("ann", "Nur noch Werbung, schade."), (comment.Author, comment.Text));
    }

    [Fact]
    public void Read_CommentsOfTwoPosts_AreTwoPages()
    {
        var pages = Read("a.csv", "url,text\nhttps://tea.example/1,one\nhttps://tea.example/2,two\nhttps://tea.example/1,three\n");

        Assert.Equal(["https://tea.example/1", "https://tea.example/2"], pages.Select(page => page.Address!.AbsoluteUri));
        Assert.Equal(["one", "three"], pages[0].Comments.Select(comment => comment.Text));
    }

    [Fact]
    public void Read_JsonLines_ReadsCommentsAndPosts()
    {
        var pages = Read("a.jsonl", """
            {"id":"11","author":{"name":"ann"},"text":"Just an ad now.","created_at":"2026-03-01T10:00:00Z"}
            {"type":"influencer","handle":"@maya"}
            {"type":"post","influencer":"@maya","url":"https://tea.example/1","text":"Kettle","publishedAt":"2026-02-28T10:00:00Z","sponsored":true,"comments":[{"id":"c1","author":"ben","text":"It is not.","likes":2}]}
            {"source":"a.html","platform":"generic","url":"https://tea.example/2","post":{"title":"Cup","author":"Maya"},"comments":[{"id":"c2","author":"cleo","text":"Copper."}],"next":null,"stated":{"comments":9}}
            """);

        Assert.Equal(["It is not.", "Copper.", "Just an ad now."], pages.SelectMany(page => page.Comments).Select(comment => comment.Text));
        Assert.Equal(("@maya", true), (pages[0].Post!.Author, pages[0].Post!.Sponsored));
        Assert.Equal(9, pages[1].StatedComments);
        Assert.Equal("ann", pages[2].Comments[0].Author);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"text\":\"one\"}\nbroken\n{\"id\":1}\n", "Line 2 is no JSON object.", "Line 3 has no text.")]
    [InlineData("a.csv", "id,text\n1,one\n2,\n\n3,  \n", "Line 3 has no text.", "Line 5 has no text.")]
    public void Read_LinesThatCannotBeRead_AreNamed(string name, string file, string first, string second)
    {
        var page = Assert.Single(Read(name, file));

        Assert.Equal("one", Assert.Single(page.Comments).Text);
        Assert.Equal([first, second], page.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("text\n\"never ends")]
    public void Read_NoTable_SaysSo(string file)
    {
        var page = Assert.Single(Read("a.csv", file));

        Assert.True(page.Comments.Count == 1 || page.Warnings.Count > 0);
    }

    private static IReadOnlyList<ExtractedPage> Read(string name, string file) => CommentFile.Read(name, null, Encoding.UTF8.GetBytes(file));
}
