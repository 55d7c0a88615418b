using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

public sealed class DisclosureWatchTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(60);

    [Fact]
    public void Watch_HabitOfSayingNothing_IsFlaggedWhenTheThirdPostShowsIt()
    {
        var flag = Assert.Single(Assess("Lovely soap.", "#ad Lovely soap.", "Soap again.", "More soap.").Flags, flag => flag.Kind == FlagKind.Disclosure);

        Assert.Equal(Severity.Medium, flag.Severity);
        Assert.Equal(Crowd.Start.AddDays(4), flag.RaisedAt);
        Assert.Equal(
            "3 of 4 sponsored posts do not say so as US rules ask: 3 not at all or against their own words, 0 in unclear words or at a bad place.", flag.Reason);
        Assert.Equal((4, 3, 3), (flag.Statistic["posts"], flag.Statistic["faulty"], flag.Statistic["missing"]));
    }

    [Fact]
    public void Watch_UnclearWords_AreNoMoreThanLow() => Assert.Equal(
        Severity.Low,
        Assert.Single(Assess("Soap #collab", "Soap #sp", "Teamed up with Sudsworth.").Flags, flag => flag.Kind == FlagKind.Disclosure).Severity);

    [Fact]
    public void Watch_OneSlip_IsNoHabit() =>
        Assert.DoesNotContain(Assess("#ad Soap.", "Lovely soap.", "#ad Soap.", "Sponsored by Sudsworth.").Flags, flag => flag.Kind == FlagKind.Disclosure);

    [Fact]
    public void Watch_BannerOfThePage_IsADisclosure() =>
        Assert.DoesNotContain(
            Assess(post => post with { Banner = "Paid partnership with Sudsworth" }, "Lovely soap.", "Soap again.", "More soap.").Flags,
            flag => flag.Kind == FlagKind.Disclosure);

    [Fact]
    public void Watch_CutAtATime_KnowsNothingOfLaterPosts() =>
        Assert.DoesNotContain(
            Of(post => post, "Lovely soap.", "Soap again.", "More soap.").Assess(Crowd.Start.AddDays(2.5)).Flags, flag => flag.Kind == FlagKind.Disclosure);

    [Fact]
    public void Watch_StoredAudience_RemembersHowPostsTold()
    {
        var stored = Audience.Load(Of(post => post, "Lovely soap.", "Soap again.", "More soap.").Audience().Save());

        var assessment = new RosterAssessor(Policy.Default, Crowd.Model).Assess([stored], End).Influencers[0];

        Assert.Contains(assessment.Flags, flag => flag.Kind == FlagKind.Disclosure);
    }

    [Fact]
    public void Watch_Flag_LeavesTheVerdictAlone() => Assert.Equal(
        Assess("#ad Soap.", "#ad Soap.", "#ad Soap.").Verdict, Assess("Lovely soap.", "Soap again.", "More soap.").Verdict);

    private static Assessment Assess(params string[] texts) => Of(post => post, texts).Assess(End);

    private static Assessment Assess(Func<Post, Post> change, params string[] texts) => Of(change, texts).Assess(End);

    private static Crowd Of(Func<Post, Post> change, params string[] texts)
    {
        var crowd = new Crowd();
        foreach (var (index, text) in texts.Index())
        {
            var post = change(crowd.NewPost(index + 1, Sponsorship.Sponsored) with { Text = text });
            crowd.Post(post, Crowd.Comment(post, $"c{index}", (ulong)index + 1, false, Crowd.Start.AddDays(index + 1.1)));
        }

        return crowd;
    }
}
