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

        Assert.Empty(ReadingDifferences.Between(influencer.Truth, read));
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
