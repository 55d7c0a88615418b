using RiskRadar.Domain;
using RiskRadar.Report.Pictures;

namespace RiskRadar.Report.Html;

/// <summary>The sell-out gap and the change since hiring.</summary>
internal static class GapSection
{
    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment)
    {
        var html = new HtmlText();
        html.Append($"<h2>Sell-out gap</h2>");
        if (assessment.SellOutGap is { } gap)
        {
            html.Append($"""<p>Commercial distrust (accusations of selling out or deceiving) under {Words.Count(gap.SponsoredPosts, "sponsored post")}: <strong>{Words.Percent(gap.Sponsored)}</strong>; under {Words.Count(gap.OrganicPosts, "organic post")}: <strong>{Words.Percent(gap.Organic)}</strong>. Gap <strong>{Words.Points(gap.Gap)}</strong>, 95 % interval {Words.Points(gap.Interval)}.</p>""");
            html.Append(GapPicture.Draw(gap));
        }
        else
        {
            html.Append($"""<p class="soft">Not known: it takes comments under both sponsored and organic posts.</p>""");
        }

        if (assessment.BeforeAfter is { } change)
        {
            html.Append($"<h2>Before and after hiring</h2><div class=\"wide\"><table><thead><tr><th></th><th>Hostile share</th><th>95 % interval</th><th>Comments</th><th>Posts</th></tr></thead><tbody>");
            Period(html, "Before", change.Before);
            Period(html, "Since", change.After);
            html.Append($"</tbody></table></div><p>Change <strong>{Words.Points(change.Change)}</strong>, 95 % interval {Words.Points(change.Interval)}.{(change.Onset is null ? " No onset was found." : $" Onset: {Words.Day(change.Onset)}.")}</p>");
        }

        return html;
    }

    private static void Period(HtmlText html, string name, PeriodShare period) =>
        html.Append($"<tr><th>{name}</th><td>{Words.Percent(period.Share)}</td><td>{Words.Percent(period.Interval.Low)} – {Words.Percent(period.Interval.High)}</td><td>{Words.Count(period.Comments)}</td><td>{Words.Count(period.Posts)}</td></tr>");
}
