using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>The roster at a glance.</summary>
internal static class RosterSection
{
    /// <summary>The section's markup.</summary>
    public static HtmlText Write(RosterAssessment assessment)
    {
        var html = new HtmlText();
        html.Append($"""<header><div><h1>Roster</h1><p class="soft">{Words.Count(assessment.Influencers.Count, "influencer")} as of {Words.Minute(assessment.AsOf)}</p></div></header>""");
        html.Append($"<div class=\"wide\"><table><thead><tr><th>Influencer</th><th>Verdict</th><th>Score</th><th>Sell-out gap</th><th>Read</th><th>Flags</th></tr></thead><tbody>");
        foreach (var member in assessment.Influencers)
        {
            html.Append($"""<tr><td><a href="#{member.Influencer.Id.ToString()}">{member.Influencer.Handle}</a></td><td><span class="verdict {SummarySection.Style(member.Verdict)}">{Words.Of(member.Verdict)}</span></td><td>{Words.Score(member.RiskScore, member.RiskInterval)}</td><td>{(member.SellOutGap is { } gap ? Words.Points(gap.Gap) : "–")}</td><td>{Words.Read(member.Coverage)}</td><td>{string.Join(", ", member.Flags.Select(flag => Words.Of(flag.Kind)).Distinct())}</td></tr>""");
        }

        var roster = assessment.Roster;

        return html.Append($"""</tbody></table></div><p>False alarms: a budget of {roster.BudgetPerYear:0.##} a year, {roster.BudgetSpent:0.##} spent. By that budget at most {Words.Percent(roster.ExpectedFalseShare)} of the open flags are expected to be false. At least one incident within a year: {Words.Percent(roster.IncidentProbability)}.</p>""");
    }
}
