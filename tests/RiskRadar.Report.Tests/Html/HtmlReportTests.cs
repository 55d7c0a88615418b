using RiskRadar.Testing;

namespace RiskRadar.Report.Html;

public sealed class HtmlReportTests
{
    [Fact]
    public void Write_HostileNamesTitlesAndComments_AreTextAndNeverMarkup()
    {
        var html = HtmlReport.Write(SampleAssessments.Turned);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Maya &lt;b&gt;Lind&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Page_FetchesNothingFromElsewhere()
    {
        var html = HtmlReport.Write(SampleAssessments.Turned);

        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryNumberOfTheVerdict_IsOnThePage()
    {
        var html = HtmlReport.Write(SampleAssessments.Turned);

        Assert.Contains("71 (60", html, StringComparison.Ordinal);
        Assert.Contains("12.3 %", html, StringComparison.Ordinal);
        Assert.Contains("Hostile comments doubled since 3 May.", html, StringComparison.Ordinal);
        Assert.Contains("The server answered 503 five times.", html, StringComparison.Ordinal);
        Assert.Contains("2026-05-01&#x2B;abc123", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NumbersOfAFlag_AreWordsAndDays()
    {
        var turned = SampleAssessments.Turned;
        var flag = turned.Flags[0] with { Statistic = new Dictionary<string, double> { ["onsetLow"] = 1_777_766_400, ["eValue"] = 812.5 } };

        var html = HtmlReport.Write(turned with { Flags = [flag] });

        Assert.Contains("e value 812.5, onset low 3 May 2026", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InsufficientData_SaysWhatWouldSettleIt()
    {
        var html = HtmlReport.Write(SampleAssessments.Thin);

        Assert.Contains("insufficient data", html, StringComparison.Ordinal);
        Assert.Contains("80 more comments", html, StringComparison.Ordinal);
        Assert.Contains("No comment stands out.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Roster_LinksEachMemberToItsPart()
    {
        var html = HtmlReport.Write(SampleAssessments.Roster);

        Assert.Contains($"href=\"#{SampleAssessments.Thin.Influencer.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{SampleAssessments.Thin.Influencer.Id}\"", html, StringComparison.Ordinal);
    }
}
