using RiskRadar.Assess.Backtesting;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

public sealed class BacktestTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(90);

    [Fact]
    public void Run_KnownTurn_IsFoundWithItsDelay()
    {
        var turn = Crowd.Start.AddDays(60);

        var ours = Run(Turning(60), turn)[0];

        Assert.Equal(("RiskRadar", 1, 1, 0), (ours.Rule, ours.KnownTurns, ours.Found, ours.FalseAlarms));
        Assert.InRange(ours.MedianDelayDays!.Value, 0, 6);
        Assert.Equal(20.0 / 30, ours.CreatorMonths, 3);
    }

    [Fact]
    public void Run_QuietCreator_HasNoFalseAlarmOfOursAndManyOfTheCommonRules()
    {
        var rows = Run(Turning(1_000), null);

        Assert.Equal(0, rows[0].FalseAlarms);
        Assert.Equal(1, Assert.Single(rows, row => row.Rule == "mean + 2 SD over 7 days").FalseAlarms);
        Assert.All(rows, row => Assert.Null(row.MedianDelayDays));
    }

    private static IReadOnlyList<BacktestRow> Run(Crowd crowd, DateTimeOffset? turn)
    {
        var audience = crowd.Audience();
        var known = new Dictionary<InfluencerId, DateTimeOffset>();
        if (turn is { } time)
        {
            known[audience.Influencer.Id] = time;
        }

        return new Backtest(Policy.Default, Crowd.Model).Run([audience], known, End);
    }

    private static Crowd Turning(int turnDay)
    {
        var crowd = new Crowd(hiredAt: Crowd.Start.AddDays(40));
        for (var day = 0; day < 90; day++)
        {
            var hostile = day >= turnDay ? 12 : new[] { 1, 3, 2, 2, 1, 3, 2, 5 }[day % 8];
            crowd.Post(day, Sponsorship.Organic, friendly: 40 - hostile, hostile: hostile);
        }

        return crowd;
    }
}
