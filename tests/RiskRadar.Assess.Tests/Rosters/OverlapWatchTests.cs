using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

public sealed class OverlapWatchTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(120);

    [Fact]
    public void Assess_TwoWhoShareHalfOfTheirCommenters_AreBothFlaggedOnceItShows()
    {
        var roster = Assess(Audience("@one", firstAuthor: 1), Audience("@two", firstAuthor: 31));

        var flag = Assert.Single(roster.Influencers[1].Flags, flag => flag.Kind == FlagKind.AudienceOverlap);
        Assert.Equal("20 of the 49 commenters of the smaller audience also comment on @one: 41 %.", flag.Reason);
        Assert.Equal(Crowd.Start.AddDays(1).AddHours(50), flag.RaisedAt);
        Assert.Single(roster.Influencers[0].Flags, flag => flag.Kind == FlagKind.AudienceOverlap);
        Assert.Equal(Verdict.InsufficientData, roster.Influencers[0].Verdict);
    }

    [Fact]
    public void Assess_AudiencesOfTheirOwn_AreNotFlagged()
    {
        var roster = Assess(Audience("@one", firstAuthor: 1), Audience("@two", firstAuthor: 1_000));

        Assert.All(roster.Influencers, assessment => Assert.Empty(assessment.Flags));
    }

    private static RosterAssessment Assess(params Audience[] audiences) => new RosterAssessor(Policy.Default, Crowd.Model).Assess(audiences, End);

    /// <summary>One post with sixty commenters, one an hour.</summary>
    private static Audience Audience(string handle, ulong firstAuthor)
    {
        var crowd = new Crowd(handle);
        var post = crowd.NewPost(1, Sponsorship.Organic);

        return crowd
            .Post(post, [.. Enumerable.Range(0, 60).Select(place => Crowd.Comment(
                post, $"{handle}{place}", firstAuthor + (ulong)place, hostile: false, Crowd.Start.AddDays(1).AddHours(place + 1)))])
            .Audience();
    }
}
