using System.IO.Compression;
using System.Text;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

public sealed class RosterFileTests
{
    private const string Influencer = """{"type":"influencer","handle":"@maya","name":"Maya","platform":"blog","followers":48000,"hiredAt":"2026-04-01T00:00:00Z","hiredBy":"Acme"}""";
    private const string Post = """{"type":"post","influencer":"@maya","id":"p1","url":"https://maya.example/p1","publishedAt":"2026-03-01T10:00:00Z","text":"Soup","sponsored":true,"brand":"Acme","comments":[{"id":"c1","author":"u1","text":"Nice","publishedAt":"2026-03-01T11:00:00Z","likes":3,"parentId":null}]}""";

    [Fact]
    public async Task ReadAsync_BothKindsOfLines_ReadsEveryField()
    {
        var entries = await ReadAsync($"{Influencer}\n{Post}\n");

        var member = Assert.IsType<RosterInfluencer>(entries[0]).Influencer;
        Assert.Equal(("@maya", "Maya", "blog", 48_000L), (member.Handle, member.Name, member.Platform, member.Followers));
        Assert.Equal(new Hire("Acme", new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), null), member.Hire);
        var post = Assert.IsType<RosterPost>(entries[1]);
        Assert.Equal((Sponsorship.Sponsored, "Acme", "Soup", "p1"), (post.Post.Sponsorship, post.Post.Brand, post.Post.Text, post.Post.Key));
        var comment = Assert.Single(post.Comments);
        Assert.Equal(("c1", "Nice", 3, null), (comment.Id, comment.Text, comment.Likes, comment.ParentId));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 11, 0, 0, TimeSpan.Zero), comment.PublishedAt);
        Assert.NotNull(comment.Author);
    }

    [Fact]
    public async Task ReadAsync_FieldsInAnotherOrder_ReadsTheSame()
    {
        var entries = await ReadAsync("""{"comments":[{"text":"Nice","id":"c1"}],"sponsored":null,"id":"p1","influencer":"@maya","type":"post","more":{"a":[1,{"b":2}]}}""");

        var post = Assert.IsType<RosterPost>(Assert.Single(entries));
        Assert.Equal(Sponsorship.Unknown, post.Post.Sponsorship);
        Assert.Equal("c1", Assert.Single(post.Comments).Id);
    }

    [Fact]
    public async Task ReadAsync_BrokenLine_NamesItsNumberAndGoesOn()
    {
        var entries = await ReadAsync($"{Influencer}\n{{\"type\":\"post\", oops\n\n{Post}");

        var problem = Assert.IsType<RosterProblem>(entries[1]);
        Assert.Equal((2L, true), (problem.Line, problem.LeftOut));
        Assert.DoesNotContain("oops", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(4, Assert.IsType<RosterPost>(entries[2]).Line);
    }

    [Theory]
    [InlineData("""{"handle":"@maya"}""", "has no 'type'")]
    [InlineData("""{"type":"video"}""", "has an unknown 'type'")]
    [InlineData("""{"type":"influencer"}""", "without a 'handle'")]
    [InlineData("""{"type":"post","id":"p1"}""", "without an 'influencer'")]
    [InlineData("""{"type":"post","influencer":"@maya"}""", "without an 'id' or 'url'")]
    [InlineData("""[1,2]""", "is not valid JSON")]
    [InlineData("""{"type":"influencer","handle":"@maya"} x""", "is not valid JSON")]
    public async Task ReadAsync_LineWithoutWhatItNeeds_SaysWhatIsMissing(string line, string reason)
    {
        var problem = Assert.IsType<RosterProblem>(Assert.Single(await ReadAsync(line)));

        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_BrokenTimes_AreUnknownAndReported()
    {
        var entries = await ReadAsync("""{"type":"post","influencer":"@maya","id":"p1","publishedAt":"yesterday","comments":[{"id":"c1","publishedAt":5}]}""");

        Assert.Equal(2, entries.OfType<RosterProblem>().Count(problem => !problem.LeftOut));
        var post = Assert.Single(entries.OfType<RosterPost>());
        Assert.Null(post.Post.PublishedAt);
        Assert.Null(post.Comments[0].PublishedAt);
    }

    [Fact]
    public async Task ReadAsync_NumbersAsTextAndTextAsNumbers_AreForgiven()
    {
        var entries = await ReadAsync("""{"type":"post","influencer":"@maya","id":17,"publishedAt":"2026-03-01","stated":{"comments":"12"},"comments":[{"id":5,"author":99,"text":"Nice","likes":"3"},{"author":"u2","text":null}]}""");

        var post = Assert.IsType<RosterPost>(Assert.Single(entries));
        Assert.Equal(("17", 12), (post.Post.Key, post.Post.StatedComments));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), post.Post.PublishedAt);
        Assert.Equal(("5", 3, "#2", ""), (post.Comments[0].Id, post.Comments[0].Likes, post.Comments[1].Id, post.Comments[1].Text));
    }

    [Fact]
    public async Task ReadAsync_HalfASurrogatePair_KeepsTheLine()
    {
        var entries = await ReadAsync("""{"type":"post","influencer":"@maya","id":"p1","comments":[{"id":"c1","text":"cut \ud83d"},{"id":"c2","text":"whole \ud83d\ude00"}]}""");

        var post = Assert.IsType<RosterPost>(Assert.Single(entries));
        Assert.Equal("cut \uFFFD", post.Comments[0].Text);
        Assert.Equal("whole 😀", post.Comments[1].Text);
    }

    [Fact]
    public async Task ReadAsync_GzipByteOrderMarkAndWindowsLines_ReadTheSame()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"\uFEFF{Influencer}\r\n{Post}\r\n"));
        }

        packed.Position = 0;
        var entries = await ReadAsync(packed);

        Assert.Equal([typeof(RosterInfluencer), typeof(RosterPost)], entries.Select(entry => entry.GetType()));
    }

    [Fact]
    public async Task ReadAsync_Utf16_ReadsTheSame()
    {
        using var file = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Influencer}\n{Post}")]);

        var entries = await ReadAsync(file);

        Assert.Equal([typeof(RosterInfluencer), typeof(RosterPost)], entries.Select(entry => entry.GetType()));
    }

    [Fact]
    public async Task ReadAsync_LineLongerThanTheBuffer_ReadsItWhole()
    {
        var comments = string.Join(',', Enumerable.Range(0, 5_000).Select(number => $$"""{"id":"c{{number}}","author":"u{{number}}","text":"a comment of some length, number {{number}}"}"""));

        var entries = await ReadAsync($"{Influencer}\n{{\"type\":\"post\",\"influencer\":\"@maya\",\"id\":\"p1\",\"comments\":[{comments}]}}\n{Post}");

        Assert.Equal(5_000, Assert.IsType<RosterPost>(entries[1]).Comments.Count);
        Assert.Equal(3, entries[2].Line);
    }

    [Fact]
    public async Task ReadAsync_EmptyFile_HasNoEntries() => Assert.Empty(await ReadAsync(""));

    private static Task<List<RosterEntry>> ReadAsync(string text) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<List<RosterEntry>> ReadAsync(Stream file) =>
        await new RosterFile(new AuthorPseudonyms(new byte[16])).ReadAsync(file, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
}
