using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>What the assessment rests on, and what it could not see.</summary>
internal static class CoverageSection
{
    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment)
    {
        var coverage = assessment.Coverage;
        var html = new HtmlText();
        html.Append($"""<h2>Coverage</h2><p>{Words.Count(coverage.Posts, "post")}, {Words.Read(coverage)} by {Words.Count(coverage.Authors, "author")}{Languages(coverage)}.</p>""");
        if (coverage.LeftOut == 0)
        {
            return html.Append($"""<p class="soft">Everything that was looked for could be read.</p>""");
        }

        html.Append($"<p><strong>{Words.Count(coverage.LeftOut, "thing")} could not be read.</strong> They are missing here, not calm.</p><div class=\"wide\"><table><tbody>");
        foreach (var missing in coverage.Missing)
        {
            html.Append($"<tr><td>{missing.What}</td><td>{missing.Reason}</td><td>{Words.Day(missing.At)}</td></tr>");
        }

        return html.Append($"</tbody></table></div>");
    }

    private static string Languages(Coverage coverage)
    {
        var known = coverage.Languages.OrderByDescending(language => language.Value).Take(4).ToList();

        return known.Count == 0
            ? ""
            : "; languages " + string.Join(", ", known.Select(language => $"{language.Key} {Words.Percent(language.Value)}"));
    }
}
