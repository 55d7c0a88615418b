using RiskRadar.Domain;

namespace RiskRadar.Assess;

public sealed class ToleranceTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(40);

    [Fact]
    public void Assess_MoreHostilityThanIsBorne_IsReview()
    {
        var assessment = Assess(new TolerancePolicy());

        Assert.Equal(Verdict.Review, assessment.Verdict);
        Assert.Contains(assessment.Drivers, driver => driver.Contains("of votes are hostile; the policy bears 15 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Assess_NicheThatBearsMore_IsClear()
    {
        var assessment = Assess(new TolerancePolicy { Niches = [new NicheTolerance { Name = "gaming", Influencers = ["Maya"], Hostile = 0.6 }] });

        Assert.Equal(Verdict.Clear, assessment.Verdict);
        Assert.DoesNotContain(assessment.Drivers, driver => driver.Contains("bears", StringComparison.Ordinal));
    }

    [Fact]
    public void Assess_NicheOfOthers_ChangesNothing() => Assert.Equal(
        Verdict.Review,
        Assess(new TolerancePolicy { Niches = [new NicheTolerance { Name = "gaming", Influencers = ["@noor"], Hostile = 0.6 }] }).Verdict);

    [Theory]
    [InlineData("sellout")]
    [InlineData("negative")]
    public void Assess_SignalThatIsNotBorne_IsReview(string signal)
    {
        var bearsAll = new TolerancePolicy { Hostile = 1, Deception = 1 };

        Assert.Equal(Verdict.Clear, Assess(bearsAll).Verdict);
        Assert.Equal(Verdict.Review, Assess(signal == "sellout" ? bearsAll with { Sellout = 0.1 } : bearsAll with { Negative = 0.1 }).Verdict);
    }

    private static Assessment Assess(TolerancePolicy tolerance)
    {
        var crowd = new Crowd();
        for (var day = 0; day < 36; day++)
        {
            crowd.Post(day, day % 3 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 28, hostile: 12);
        }

        return new RosterAssessor(Policy.Default with { Tolerance = tolerance }, Crowd.Model).Assess([crowd.Audience()], End).Influencers[0];
    }
}
