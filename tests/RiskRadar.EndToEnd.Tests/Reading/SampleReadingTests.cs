namespace RiskRadar.EndToEnd.Reading;

/// <summary>What the collector reads of each make of site is what was planted there: all of it, once, and with its author and time.</summary>
public sealed class SampleReadingTests(ReadingOfTheSample sample) : IClassFixture<ReadingOfTheSample>
{
    public static TheoryData<string> Readable => [.. SampleCast.Readable];

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task ReadPostAsync_SampleSite_ReadsEveryCommentOnce(string handle)
    {
        var influencer = sample.Find(handle);

        var read = await sample.ReadAsync(influencer, TestContext.Current.CancellationToken);

        Assert.True(influencer.Truth.Posts == read.Posts.Count, $"{read.Posts.Count} of {influencer.Truth.Posts} posts were read.\n{read.Missing}");
        Assert.True(influencer.Truth.Comments == read.Comments.Count, $"{read.Comments.Count} of {influencer.Truth.Comments} comments were read.\n{read.Missing}");
        Assert.Equal(influencer.Truth.StatedComments, read.Posts.Values.Sum(post => post.Stated));
        Assert.Equal(influencer.Truth.UnreachablePosts, read.LeftOut.Count);
        Assert.All(read.Comments, comment => Assert.NotNull(comment.Author));
        Assert.All(read.Comments, comment => Assert.NotNull(comment.PublishedAt));
        Assert.All(read.Posts.Values, post => Assert.Equal(post.Comments.Count, post.Comments.Select(comment => comment.Id).Distinct().Count()));
        Assert.All(read.Posts.Values, post => Assert.NotNull(post.Pages[0].Post?.PublishedAt));
        Assert.All(influencer.Truth.Planted, planted => Assert.Contains(
            read.Posts[planted.Post].Comments,
            comment => comment.PublishedAt == planted.PublishedAt && ReadingOfTheSample.ReadPost.Words(comment.Text) == ReadingOfTheSample.ReadPost.Words(planted.Text)));
    }

    [Fact]
    public async Task ReadPostAsync_CommentsThatOnlyAScriptShows_SaysForEveryPostWhatIsMissing()
    {
        var influencer = sample.Find("@bytebriar");

        var read = await sample.ReadAsync(influencer, TestContext.Current.CancellationToken);

        Assert.Equal(influencer.Truth.Posts, read.LeftOut.Count);
        Assert.All(read.LeftOut, missing => Assert.Matches("^The page says that it has [0-9]+ comments, and none of them could be read.$", missing.Reason));
        Assert.Equal(influencer.Truth.StatedComments, read.Posts.Values.Sum(post => post.Stated));
    }
}
