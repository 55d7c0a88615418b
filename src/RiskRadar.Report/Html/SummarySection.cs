using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>Who, the verdict, what moved it, and the twin verdict.</summary>
internal static class SummarySection
{
    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment)
    {
        var influencer = assessment.Influencer;
        var html = new HtmlText();
        html.Append($"""<header><div><h1>{influencer.Name ?? influencer.Handle}</h1><p class="soft">{Who(influencer)}</p></div><div><span class="verdict {Style(assessment.Verdict)}">{Words.Of(assessment.Verdict)}</span></div></header>""");
        html.Append($"""<p><strong>{Words.Advice(assessment.Verdict)}</strong></p>""");
        html.Append($"""<ul class="facts">""");
        Fact(html, "Risk score, 0–100", Words.Score(assessment.RiskScore, assessment.RiskInterval));
        Fact(html, "Sell-out gap", assessment.SellOutGap is { } gap ? Words.Points(gap.Gap) : "not known");
        if (assessment.BeforeAfter is { } change)
        {
            Fact(html, "Change since hired", Words.Points(change.Change));
        }

        Fact(html, "Read", Words.Read(assessment.Coverage));
        Fact(html, "Open flags", Words.Count(assessment.Flags.Count));
        html.Append($"</ul>");
        List(html, "What moved the score", assessment.Drivers);
        if (assessment.Needs is { } needs)
        {
            html.Append($"""<p><strong>What would settle it:</strong> {needs.Reason} About {Words.Count(needs.Posts, "more post")} and {Words.Count(needs.Comments, "more comment")}.</p>""");
        }

        if (assessment.WithCoordinated is { } twin)
        {
            html.Append($"""<p><strong>Set aside: {Words.Count(twin.SetAside, "coordinated comment")}.</strong> A brigade is not an audience: they count in no number above. If they did: {Words.Of(twin.Verdict)}, score {twin.RiskScore:0}.</p>""");
        }

        List(html, "What would change the verdict", assessment.Flips);

        return html;
    }

    /// <summary>The style class of a verdict.</summary>
    public static string Style(Verdict verdict) => Words.Of(verdict).Replace(' ', '-');

    private static void Fact(HtmlText html, string name, string value) => html.Append($"<li><strong>{value}</strong>{name}</li>");

    private static void List(HtmlText html, string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        html.Append($"<p><strong>{title}</strong></p><ul>");
        foreach (var sentence in sentences)
        {
            html.Append($"<li>{sentence}</li>");
        }

        html.Append($"</ul>");
    }

    private static string Who(Influencer influencer)
    {
        var parts = new List<string> { influencer.Handle };
        if (influencer.Platform is { } platform)
        {
            parts.Add(platform);
        }

        if (influencer.Followers is { } followers)
        {
            parts.Add(Words.Count(followers, "follower"));
        }

        parts.Add(influencer.Hire is { } hire
            ? $"hired{(hire.Brand is null ? "" : $" by {hire.Brand}")} on {Words.Day(hire.HiredAt)}{(hire.EndsAt is null ? "" : $" until {Words.Day(hire.EndsAt)}")}"
            : "candidate");

        return string.Join(" · ", parts);
    }
}
