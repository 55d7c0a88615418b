using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>What a reader sees first: it must not be written by a brigade, and must not contradict the flags.</summary>
public sealed class HeadlineTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(120);

    [Fact]
    public void Assess_BrigadeWithinAnHour_IsSetAsideAndNoTurn()
    {
        var crowd = Crowd.Hired(turnDay: 1_000, hostileAfter: 0);
        var post = crowd.NewPost(70, Sponsorship.Sponsored);
        string[] ends = ["!", " 😡", "...", " 🤮", ""];
        var brigade = Enumerable.Range(0, 120).Select(number => Crowd.Comment(
            post, $"b{number}", (ulong)number + 900_000, hostile: true, Crowd.Start.AddDays(70).AddSeconds(30 * number), $"She sold us all out for a paycheck, shame on her{ends[number % 5]}"));

        var assessment = crowd.Post(post, [.. brigade]).Assess(End);

        var flag = Assert.Single(assessment.Flags);
        Assert.Equal(FlagKind.CoordinatedComments, flag.Kind);
        Assert.Equal(120, assessment.WithoutCoordinated!.SetAside);
        Assert.Equal(Verdict.Clear, assessment.WithoutCoordinated.Verdict);
        Assert.Equal(Verdict.Clear, assessment.Verdict);
        Assert.Equal(assessment.RiskScore, assessment.WithoutCoordinated.RiskScore);
        Assert.True(assessment.WithCoordinated!.RiskScore > assessment.RiskScore);
        Assert.NotEqual(Verdict.Avoid, assessment.WithCoordinated.Verdict);
        Assert.Equal(20, flag.Evidence.Count);
    }

    [Fact]
    public void Assess_Brigade_MovesNoNumberOfTheAudience()
    {
        var (quiet, attacked) = (Crowd.Hired(turnDay: 1_000, hostileAfter: 0), Crowd.Hired(turnDay: 1_000, hostileAfter: 0));
        var post = attacked.NewPost(70, Sponsorship.Sponsored);
        var brigade = Enumerable.Range(0, 120).Select(number => Crowd.Comment(
            post, $"b{number}", (ulong)number + 900_000, hostile: true, Crowd.Start.AddDays(70).AddSeconds(30 * number), "She sold us all out for a paycheck, shame on her"));

        var (without, with) = (quiet.Assess(End), attacked.Post(post, [.. brigade]).Assess(End));

        Assert.Equal(without.RiskScore, with.RiskScore);
        Assert.Equal(without.RiskInterval, with.RiskInterval);
        Assert.Equal(without.SellOutGap, with.SellOutGap);
        Assert.Equal(without.BeforeAfter!.After.Share, with.BeforeAfter!.After.Share);
        Assert.Equal(without.BeforeAfter.Change, with.BeforeAfter.Change);
        Assert.Equal(without.Drivers, with.Drivers);
        Assert.Null(without.WithCoordinated);
    }

    [Fact]
    public void Assess_SmallRiseNoticedAfterWeeks_SaysWhenItBegan()
    {
        var crowd = new Crowd(hiredAt: Crowd.Start.AddDays(60));
        for (var day = 0; day < 160; day++)
        {
            var hostile = day >= 80 ? day % 2 : day % 10 == 0 ? 1 : 0;
            crowd.Post(day, day % 4 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 6 - hostile, hostile: hostile);
        }

        var assessment = crowd.Assess(Crowd.Start.AddDays(160));

        var (flag, turned) = (assessment.Flags.Last(flag => flag.Kind == FlagKind.BacklashOnset), Crowd.Start.AddDays(80));
        Assert.True(flag.RaisedAt > turned.AddDays(21));
        Assert.InRange(turned.ToUnixTimeSeconds(), flag.Statistic["onsetLow"], flag.Statistic["onsetHigh"]);
        Assert.InRange(turned, assessment.BeforeAfter!.OnsetBetween!.Earliest, assessment.BeforeAfter.OnsetBetween.Latest);
    }
}
