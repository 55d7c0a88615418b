using RiskRadar.Domain;

namespace RiskRadar.Assess;

public sealed class RosterAssessorTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(120);

    [Fact]
    public void Assess_DistrustUnderSponsoredPosts_FlagsTheGap()
    {
        var assessment = Candidate(sponsoredHostile: 8).Assess(End);

        var flag = Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.SellOutGap);
        Assert.Equal(Severity.High, flag.Severity);
        Assert.Equal(Verdict.Avoid, assessment.Verdict);
        Assert.InRange(assessment.SellOutGap!.Gap, 0.15, 0.30);
        Assert.InRange(assessment.RiskScore, 70, 100);
        Assert.NotEmpty(flag.Evidence);
    }

    [Fact]
    public void Assess_SameDistrustEverywhere_IsClear()
    {
        var assessment = Candidate(sponsoredHostile: 1).Assess(End);

        Assert.Equal(Verdict.Clear, assessment.Verdict);
        Assert.Empty(assessment.Flags);
        Assert.InRange(assessment.RiskScore, 0, 25);
        Assert.Null(assessment.BeforeAfter);
        Assert.Null(assessment.Needs);
    }

    [Fact]
    public void Assess_GapParts_AddUp()
    {
        var gap = Candidate(sponsoredHostile: 5).Assess(End).SellOutGap!;

        Assert.Equal(gap.Gap, gap.Sponsored - gap.Organic, 12);
        Assert.InRange(gap.Gap, gap.Interval.Low, gap.Interval.High);
        Assert.Equal(6, gap.SponsoredPosts);
        Assert.Equal(12, gap.OrganicPosts);
    }

    [Fact]
    public void Assess_FewerThanTwentyComments_IsInsufficientAndSaysWhatIsNeeded()
    {
        var assessment = new Crowd()
            .Post(1, Sponsorship.Sponsored, friendly: 2, hostile: 7)
            .Post(3, Sponsorship.Organic, friendly: 10, hostile: 0)
            .Assess(End);

        Assert.Equal(Verdict.InsufficientData, assessment.Verdict);
        Assert.True(assessment.Needs!.Comments > 0);
        Assert.True(assessment.Needs.Posts > 0);
    }

    [Fact]
    public void Assess_OneAuthorWritesEverything_CountsOneVotePerPost()
    {
        var crowd = new Crowd();
        var post = crowd.NewPost(1, Sponsorship.Sponsored);
        var rant = Enumerable.Range(0, 300).Select(number => Crowd.Comment(post, $"c{number}", 7, hostile: true, Crowd.Start.AddDays(1).AddMinutes(number)));

        var assessment = crowd.Post(post, [.. rant]).Assess(End);

        Assert.Equal(Verdict.InsufficientData, assessment.Verdict);
        Assert.Equal(1, Assert.Single(assessment.Timeline).Votes);
        Assert.Equal(300, assessment.Coverage.Comments);
        Assert.Equal(1, assessment.Coverage.Authors);
    }

    [Fact]
    public void Assess_AudienceTurnsAfterHiring_RaisesBacklashOnsetSoonAfter()
    {
        var assessment = Crowd.Hired(turnDay: 60, hostileAfter: 9).Assess(End);

        var flag = Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.BacklashOnset);
        Assert.InRange(flag.RaisedAt, Crowd.Start.AddDays(60), Crowd.Start.AddDays(66));
        Assert.InRange(assessment.BeforeAfter!.Onset!.Value, Crowd.Start.AddDays(57), Crowd.Start.AddDays(63));
        Assert.NotEqual(Verdict.Clear, assessment.Verdict);
    }

    [Fact]
    public void Assess_NothingChangesAfterHiring_IsClearWithoutOnset()
    {
        var assessment = Crowd.Hired(turnDay: 1_000, hostileAfter: 0).Assess(End);

        Assert.Equal(Verdict.Clear, assessment.Verdict);
        Assert.Empty(assessment.Flags);
        Assert.Null(assessment.BeforeAfter!.Onset);
        Assert.InRange(assessment.BeforeAfter.Change, -0.02, 0.02);
    }

    [Fact]
    public void Assess_HireInTheFuture_IsACandidate()
    {
        var crowd = new Crowd(hiredAt: End.AddDays(30)).Post(1, Sponsorship.Organic, friendly: 40, hostile: 1);

        var assessment = crowd.Assess(End);

        Assert.Equal(Phase.Candidate, assessment.Phase);
        Assert.Null(assessment.BeforeAfter);
    }

    [Fact]
    public void Assess_HiredBeforeAnyComment_HasAChangeWithoutNumbersThatAreNone()
    {
        var assessment = new Crowd(hiredAt: Crowd.Start.AddDays(-10)).Post(1, Sponsorship.Organic, friendly: 40, hostile: 2).Assess(End);

        Assert.Equal(0, assessment.BeforeAfter!.Before.Comments);
        Assert.Equal(new Interval(0, 1), assessment.BeforeAfter.Before.Interval);
        Assert.Equal(new Interval(-1, 1), assessment.BeforeAfter.Interval);
    }

    [Fact]
    public void Assess_NoCommentsAtAll_IsInsufficientWithoutFlags()
    {
        var crowd = new Crowd();
        var assessment = crowd.Post(crowd.NewPost(1, Sponsorship.Sponsored)).Assess(End);

        Assert.Equal(Verdict.InsufficientData, assessment.Verdict);
        Assert.Equal(1, assessment.Coverage.Posts);
        Assert.Null(assessment.SellOutGap);
        Assert.Empty(assessment.Flags);
    }

    [Fact]
    public void Assess_OnlyUnsupportedLanguages_IsInsufficientAndShowsCoverage()
    {
        var crowd = new Crowd();
        var post = crowd.NewPost(1, Sponsorship.Sponsored);
        var comments = Enumerable.Range(0, 60).Select(number => Crowd.Comment(
            post, $"c{number}", (ulong)number + 1, hostile: true, Crowd.Start.AddDays(1).AddMinutes(number), reading: Crowd.Reading(0.9, supported: false)));

        var assessment = crowd.Post(post, [.. comments]).Assess(End);

        Assert.Equal(Verdict.InsufficientData, assessment.Verdict);
        Assert.Equal(60, assessment.Coverage.LeftOut);
        Assert.Equal(1.0, assessment.Coverage.Languages["sw"]);
        Assert.Contains(assessment.Flags, flag => flag.Kind == FlagKind.Coverage);
    }

    [Fact]
    public void Assess_CommentsBeforeTheirPost_CountFromThePostOn()
    {
        var crowd = new Crowd();
        var post = crowd.NewPost(10, Sponsorship.Organic);
        var early = Enumerable.Range(0, 30).Select(number => Crowd.Comment(post, $"c{number}", (ulong)number + 1, hostile: false, Crowd.Start.AddDays(-300)));
        crowd.Post(post, [.. early]);

        Assert.Equal(0, crowd.Assess(Crowd.Start.AddDays(9)).Coverage.Comments);
        Assert.Equal(30, crowd.Assess(Crowd.Start.AddDays(11)).Coverage.Comments);
    }

    [Fact]
    public void Assess_NoTimesAnywhere_StillReadsTheGap()
    {
        var crowd = new Crowd();
        for (var number = 0; number < 10; number++)
        {
            var post = crowd.NewPost(null, number % 2 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic);
            crowd.Post(post, [.. Enumerable.Range(0, 30).Select(index => Crowd.Comment(post, $"c{index}", (ulong)((number * 100) + index + 1), hostile: false, null))]);
        }

        var assessment = crowd.Assess(End);

        Assert.Equal(0, assessment.SellOutGap!.Gap, 6);
        Assert.Equal(Verdict.Clear, assessment.Verdict);
    }

    [Fact]
    public void Assess_EmptyRoster_HasNoRisk()
    {
        var roster = new RosterAssessor(Policy.Default, Crowd.Model).Assess([], End);

        Assert.Empty(roster.Influencers);
        Assert.Equal(0, roster.Roster.IncidentProbability);
        Assert.Equal(0, roster.Roster.ExpectedFalseShare);
    }

    [Fact]
    public void Assess_SharedCommenters_ShowAsOverlapAndLessUniqueReach()
    {
        var (first, second) = (new Crowd("@a"), new Crowd("@b"));
        var (postA, postB) = (first.NewPost(1, Sponsorship.Organic), second.NewPost(1, Sponsorship.Organic));
        first.Post(postA, [.. Enumerable.Range(0, 100).Select(number => Crowd.Comment(postA, $"c{number}", (ulong)number + 1, hostile: false, Crowd.Start.AddDays(2)))]);
        second.Post(postB, [.. Enumerable.Range(50, 100).Select(number => Crowd.Comment(postB, $"c{number}", (ulong)number + 1, hostile: false, Crowd.Start.AddDays(2)))]);

        var roster = new RosterAssessor(Policy.Default, Crowd.Model).Assess([first.Audience(), second.Audience()], End).Roster;

        Assert.Equal(0.5, Assert.Single(roster.Overlaps).Share, 6);
        Assert.All(roster.Members, member => Assert.Equal(0.5, member.UniqueReach, 6));
        Assert.InRange(roster.IncidentProbability, roster.Members[0].IncidentProbability, 1);
    }

    [Fact]
    public void Assess_GapFlag_NamesRegularsVisitorsAndThePlacebo()
    {
        var flag = Assert.Single(Candidate(sponsoredHostile: 8).Assess(End).Flags, flag => flag.Kind == FlagKind.SellOutGap);

        Assert.InRange(flag.Statistic["placebo"], 0.001, 0.2);
        Assert.True(flag.Statistic["z"] > flag.Statistic["bar"]);
        Assert.InRange(flag.Statistic["gapMatchedOnAge"], flag.Statistic["low"], flag.Statistic["high"]);
    }

    [Fact]
    public void Assess_TurnedAudience_SaysSinceWhenWithAnIntervalAndAPlacebo()
    {
        var flag = Crowd.Hired(turnDay: 60, hostileAfter: 12).Assess(End).Flags.Last(flag => flag.Kind == FlagKind.BacklashOnset);

        var turned = Crowd.Start.AddDays(60).ToUnixTimeSeconds();
        Assert.InRange(turned, flag.Statistic["onsetLow"], flag.Statistic["onsetHigh"]);
        Assert.InRange(flag.Statistic["onset"], flag.Statistic["onsetLow"], flag.Statistic["onsetHigh"]);
        Assert.InRange(flag.Statistic["placebo"], 1e-6, 0.1);
    }

    [Fact]
    public void Assess_EverybodyMovesAlike_CountsOnlyWhatIsTheCreatorsOwn()
    {
        var roster = Enumerable.Range(0, 8).Select(number => Crowd.Hired(turnDay: 40, hostileAfter: 5, $"@m{number}").Audience()).ToList();

        var alone = Crowd.Hired(turnDay: 40, hostileAfter: 5).Assess(End);
        var together = new RosterAssessor(Policy.Default, Crowd.Model).Assess(roster, End).Influencers[0];

        Assert.True(together.BeforeAfter!.Change > 0.04);
        Assert.Contains(alone.Drivers, driver => driver.Contains("since hiring", StringComparison.Ordinal));
        Assert.DoesNotContain(together.Drivers, driver => driver.Contains("since hiring", StringComparison.Ordinal));
        Assert.True(together.RiskScore < alone.RiskScore);
    }

    [Fact]
    public void Assess_ClaimsOfDeceptionBeyondTolerance_AreFlagged()
    {
        var crowd = new Crowd();
        for (var number = 0; number < 6; number++)
        {
            var post = crowd.NewPost(number, Sponsorship.Organic);
            crowd.Post(post, [.. Enumerable.Range(0, 40).Select(index => Crowd.Comment(
                post, $"c{index}", (ulong)((number * 100) + index + 1), hostile: false, Crowd.Start.AddDays(number).AddMinutes(10 * index),
                reading: Crowd.Reading(0.02) with { Signals = new SignalScores(0.02, 0.02, 0, 0, 0, index % 4 == 0 ? 0.9 : 0.02, 0, 0, 0) }))]);
        }

        var flag = Assert.Single(crowd.Assess(End).Flags, flag => flag.Kind == FlagKind.DeceptionClaims);

        Assert.Equal(Severity.Medium, flag.Severity);
        Assert.InRange(flag.Statistic["share"], 0.15, 0.4);
    }

    [Fact]
    public void Assess_Roster_SuggestsMembersUnderTheCap()
    {
        var roster = new RosterAssessor(Policy.Default, Crowd.Model)
            .Assess([Candidate(1).Audience(), Crowd.Hired(turnDay: 60, hostileAfter: 15, "@turned").Audience()], End).Roster;

        Assert.Equal([InfluencerId.Of("@maya")], roster.Choice!.Members);
        Assert.InRange(roster.Choice.IncidentProbability, 0, roster.Choice.RiskCap);
        Assert.True(roster.Members[1].MarginalRisk > roster.Members[0].MarginalRisk);
    }

    private static Crowd Candidate(int sponsoredHostile)
    {
        var crowd = new Crowd();
        for (var number = 0; number < 18; number++)
        {
            var isSponsored = number % 3 == 2;
            crowd.Post(2 * number, isSponsored ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 40 - (isSponsored ? sponsoredHostile : 1), hostile: isSponsored ? sponsoredHostile : 1);
        }

        return crowd;
    }
}
