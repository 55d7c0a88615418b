using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>Writes an influencer's assessment as one self-contained page that prints well: no script, no font, nothing fetched from elsewhere.</summary>
public static class HtmlReport
{
    private static readonly string Style = ReadStyle();

    /// <summary>The style sheet of the report, for pages that show parts of one.</summary>
    public static string StyleSheet => Style;

    /// <summary>The whole page of one influencer.</summary>
    public static string Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        var html = Open($"{assessment.Influencer.Handle} · RiskRadar report");
        html.Append(Body(assessment));

        return Close(html);
    }

    /// <summary>One page with a table of the whole roster, then each influencer's part on a printed page of its own.</summary>
    public static string Write(RosterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        var html = Open("RiskRadar roster report");
        html.Append(RosterSection.Write(assessment));
        foreach (var influencer in assessment.Influencers)
        {
            html.Append($"""<article id="{influencer.Influencer.Id.ToString()}" style="break-before:page">""").Append(Body(influencer)).Append($"</article>");
        }

        return Close(html);
    }

    /// <summary>The report without the page around it.</summary>
    public static HtmlText Body(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        return new HtmlText()
            .Append(SummarySection.Write(assessment))
            .Append(GapSection.Write(assessment))
            .Append(TimelineSection.Write(assessment))
            .Append(FlagsSection.Write(assessment))
            .Append(EvidenceSection.Write(assessment))
            .Append(CoverageSection.Write(assessment))
            .Append(ProvenanceSection.Write(assessment));
    }

    private static HtmlText Open(string title) => new HtmlText()
        .Append($"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>{title}</title><style>""")
        .Append(HtmlText.Trusted(Style))
        .Append($"""</style></head><body>""");

    private static string Close(HtmlText html) => html.Append($"</body></html>\n").ToString();

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("RiskRadar.Report.Html.report.css")
            ?? throw new InvalidOperationException("The report's style sheet is not in the assembly.");
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}
