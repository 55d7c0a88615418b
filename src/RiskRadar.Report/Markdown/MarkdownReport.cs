using System.Globalization;
using System.Text;
using RiskRadar.Domain;

namespace RiskRadar.Report.Markdown;

/// <summary>Writes assessments as Markdown for tickets, wikis and mails.</summary>
public static class MarkdownReport
{
    private const int MostQuotes = 5;

    /// <summary>A table of the roster, then a part for each influencer.</summary>
    public static string Write(RosterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Roster, {Words.Minute(assessment.AsOf)}\n\n");
        text.Append("| Influencer | Verdict | Score | Sell-out gap | Change since hired | Read | Flags |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var member in assessment.Influencers)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Row(member)} |\n");
        }

        foreach (var member in assessment.Influencers)
        {
            text.Append('\n').Append(Write(member));
        }

        return text.ToString();
    }

    /// <summary>One influencer's part.</summary>
    public static string Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {MarkdownText.Escape(assessment.Influencer.Handle)}: {Words.Of(assessment.Verdict)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Words.Advice(assessment.Verdict)} Score {Words.Score(assessment.RiskScore, assessment.RiskInterval)}; {Words.Count(assessment.Coverage.Posts, "post")}, {Words.Read(assessment.Coverage)}.\n\n");
        foreach (var sentence in assessment.Drivers)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Escape(sentence)}\n");
        }

        if (assessment.Needs is { } needs)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Would settle it: about {Words.Count(needs.Posts, "more post")} and {Words.Count(needs.Comments, "more comment")}.\n");
        }

        if (assessment.WithCoordinated is { } twin)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Set aside: {Words.Count(twin.SetAside, "coordinated comment")}. If they counted: {Words.Of(twin.Verdict)}, score {twin.RiskScore:0}.\n");
        }

        foreach (var flag in assessment.Flags)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{Words.Of(flag.Kind)}** ({flag.Severity.ToString().ToLowerInvariant()}, {Words.Minute(flag.RaisedAt)}): {MarkdownText.Escape(flag.Reason)}{Later(assessment, flag)}\n");
        }

        text.Append('\n');
        foreach (var quote in assessment.Quotes.Take(MostQuotes))
        {
            text.Append(CultureInfo.InvariantCulture, $"> {MarkdownText.Escape(quote.Text)}\n> ({quote.Signal.ToString().ToLowerInvariant()} {quote.Probability:0.00}, {Words.Day(quote.PublishedAt)})\n\n");
        }

        foreach (var missing in assessment.Coverage.Missing.Take(MostQuotes))
        {
            text.Append(CultureInfo.InvariantCulture, $"- Not read: {MarkdownText.Escape(missing.What)}: {MarkdownText.Escape(missing.Reason)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nModel {assessment.Model}, policy {assessment.Policy}, as of {Words.Minute(assessment.AsOf)}.\n");

        return text.ToString();
    }

    private static string Later(Assessment assessment, Flag flag) =>
        LaterOnset.Of(assessment, flag) is { } later ? " " + MarkdownText.Escape(later) : "";

    private static string Row(Assessment member) => string.Join(
        " | ",
        MarkdownText.Escape(member.Influencer.Handle),
        Words.Of(member.Verdict),
        Words.Score(member.RiskScore, member.RiskInterval),
        member.SellOutGap is { } gap ? Words.Points(gap.Gap) : "–",
        member.BeforeAfter is { } change ? Words.Points(change.Change) : "–",
        Words.Read(member.Coverage),
        string.Join(", ", member.Flags.Select(flag => Words.Of(flag.Kind)).Distinct()));
}
