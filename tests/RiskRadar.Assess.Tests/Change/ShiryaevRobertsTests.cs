using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

public sealed class ShiryaevRobertsTests
{
    private const double Bar = 5_000;

    [Fact]
    public void See_OneTerribleDayWhereDaysDiffer_IsNoAlarm() => Assert.True(AfterDays(1, correlation: 0.05) < Bar);

    [Fact]
    public void See_TwoTerribleDays_AreOne() => Assert.True(AfterDays(3, correlation: 0.02) > Bar);

    [Fact]
    public void See_TheSameDays_WeighLessWhereDaysDiffer() => Assert.True(AfterDays(2, correlation: 0.05) < AfterDays(2, correlation: 0.01) / 3);

    [Fact]
    public void MostADay_DaysThatDiffer_MayAddLess()
    {
        Assert.InRange(AlarmBudget.MostADay(Bar, 1), 0.7 * Math.Log(Bar), Math.Log(Bar));
        Assert.InRange(AlarmBudget.MostADay(Bar, 25), 0.1 * Math.Log(Bar), 0.25 * Math.Log(Bar));
    }

    private static double AfterDays(int days, double correlation)
    {
        var score = new MeanScore(0.05, 0.02, correlation, 900);
        var baseline = new Baseline(new ObservedShare(0.05, 900, 1_600, 40), score, 40, 0.055);
        // Without the lane for outbursts, which no cap holds.
        var procedure = new ShiryaevRoberts([.. AlarmLane.All.Where(lane => lane.IsCapped)], Bar);
        for (var day = 0; day < days; day++)
        {
            procedure.StartDay(baseline);
            for (var vote = 0; vote < 40; vote++)
            {
                procedure.See(vote % 2 == 0 ? 0.6 : 0.05, correlation);
            }
        }

        return procedure.Evidence;
    }
}
