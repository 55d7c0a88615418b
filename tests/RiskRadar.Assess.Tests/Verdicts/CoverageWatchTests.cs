using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

public sealed class CoverageWatchTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(120);

    [Fact]
    public void Watch_MostStatedCommentsWereNotSeen_IsAFlagAndInsufficientData()
    {
        var assessment = Assess(Stated(perPost: 60));

        var flag = Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.Coverage);
        Assert.Equal("480 of 720 comments that the posts claim to have could not be read.", flag.Reason);
        Assert.Equal(Severity.Medium, flag.Severity);
        Assert.Equal(Verdict.InsufficientData, assessment.Verdict);
        Assert.True(assessment.Needs!.Comments >= 480);
    }

    [Fact]
    public void Watch_AThirdOfTheStatedCommentsWasNotSeen_IsAFlagOnly()
    {
        var assessment = Assess(Stated(perPost: 30));

        Assert.Equal(Severity.Low, Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.Coverage).Severity);
        Assert.Equal(Verdict.Clear, assessment.Verdict);
    }

    [Fact]
    public void Watch_NearlyAllStatedCommentsWereSeen_IsNoFlag() =>
        Assert.DoesNotContain(Assess(Stated(perPost: 22)).Flags, flag => flag.Kind == FlagKind.Coverage);

    [Fact]
    public void Watch_PostsThatCouldNotBeRead_AreAFlagAndNotCountedAsRead()
    {
        var crowd = Stated(perPost: 20);
        var audience = crowd.Audience();
        foreach (var post in Enumerable.Range(0, 8).Select(number => crowd.NewPost(60 + number, Sponsorship.Unknown) with { Id = PostId.Of(audience.Influencer.Id, $"lost{number}") }))
        {
            audience.Apply(post, []);
        }

        audience.Apply([.. crowd.Posts.Select(post => Scan(post.Post, ScanOutcome.Complete)), Scan(crowd.NewPost(60, Sponsorship.Unknown), ScanOutcome.Failed)]);

        var assessment = new RosterAssessor(Policy.Default, Crowd.Model).Assess([audience], End).Influencers[0];

        Assert.Equal(12, assessment.Coverage.Posts);
        Assert.Equal("8 of 20 posts could not be read.", Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.Coverage).Reason);
    }

    [Fact]
    public void Assess_FewCommentsUnderSponsoredPosts_IsInsufficientWhateverTheRosterIsLike()
    {
        var few = new Crowd("@finn").Post(1, Sponsorship.Sponsored, friendly: 6, hostile: 0).Post(3, Sponsorship.Organic, friendly: 20, hostile: 0);
        var others = Enumerable.Range(0, 8).Select(number => Stated(perPost: 20, $"@other{number}").Audience());

        var roster = new RosterAssessor(Policy.Default, Crowd.Model).Assess([few.Audience(), .. others], End);

        Assert.Equal(Verdict.InsufficientData, roster.Influencers[0].Verdict);
    }

    private static Assessment Assess(Crowd crowd) => crowd.Assess(End);

    /// <summary>Twelve posts with twenty friendly comments each, half of them sponsored.</summary>
    private static Crowd Stated(int perPost, string handle = "@maya")
    {
        var crowd = new Crowd(handle);
        var author = 0ul;
        for (var number = 0; number < 12; number++)
        {
            var post = crowd.NewPost(number * 4, number % 2 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic) with { StatedComments = perPost };
            var published = post.PublishedAt!.Value;
            crowd.Post(post, [.. Enumerable.Range(1, 20).Select(place => Crowd.Comment(post, $"c{number}-{place}", ++author, hostile: false, published.AddHours(place)))]);
        }

        return crowd;
    }

    private static Scan Scan(Post post, ScanOutcome outcome) => new(
        Guid.NewGuid(), post.Influencer, post.Id, new Uri($"https://blog.example/{post.Key}"), End, End, outcome, 1, 0, 0, null, null, []);
}
