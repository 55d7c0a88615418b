using RiskRadar.Domain;
using RiskRadar.Testing;

namespace RiskRadar.Report;

public sealed class LaterOnsetTests
{
    private static readonly DateTimeOffset Now = SampleAssessments.Turned.BeforeAfter!.Onset!.Value;

    [Fact]
    public void Of_AlarmThatTellsAnotherDay_SaysWhatIsKnownNow()
    {
        var assessment = With(Alarm(Now.AddDays(20), raisedAt: Now.AddDays(30)));

        Assert.Equal(
            "That is what could be known then. By everything known on 1 Jun 2026, it began on 3 May 2026 (between 1 May 2026 and 4 May 2026).",
            LaterOnset.Of(assessment, assessment.Flags[0]));
    }

    [Fact]
    public void Of_AlarmThatTellsNearlyTheSameDay_SaysNothing()
    {
        var assessment = With(Alarm(Now.AddDays(1), raisedAt: Now.AddDays(3)));

        Assert.Null(LaterOnset.Of(assessment, assessment.Flags[0]));
    }

    [Fact]
    public void Of_LaterAlarm_SaysNothing()
    {
        var assessment = With(Alarm(Now.AddDays(60), raisedAt: Now.AddDays(70)), Alarm(Now, raisedAt: Now.AddDays(3)));

        Assert.Null(LaterOnset.Of(assessment, assessment.Flags[0]));
    }

    [Fact]
    public void Of_FlagOfAnotherKind_SaysNothing()
    {
        var assessment = With(Alarm(Now.AddDays(20), raisedAt: Now.AddDays(30)) with { Kind = FlagKind.SellOutGap });

        Assert.Null(LaterOnset.Of(assessment, assessment.Flags[0]));
    }

    private static Assessment With(params Flag[] flags) => SampleAssessments.Turned with
    {
        Flags = flags,
        BeforeAfter = SampleAssessments.Turned.BeforeAfter! with { OnsetBetween = new OnsetDays(Now.AddDays(-2), Now.AddDays(1)) },
    };

    private static Flag Alarm(DateTimeOffset onset, DateTimeOffset raisedAt) => SampleAssessments.Turned.Flags[0] with
    {
        RaisedAt = raisedAt,
        Statistic = new Dictionary<string, double>
        {
            ["onset"] = onset.ToUnixTimeSeconds(),
            ["onsetLow"] = onset.AddDays(-2).ToUnixTimeSeconds(),
            ["onsetHigh"] = onset.AddDays(2).ToUnixTimeSeconds(),
        },
    };
}
