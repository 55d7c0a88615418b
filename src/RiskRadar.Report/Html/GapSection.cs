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

        if (SponsorshipLoad.Of(assessment.Timeline) is { } load)
        {
            Load(html, load);
        }

        if (assessment.BeforeAfter is { } change)
        {
            html.Append($"<h2>Before and after hiring</h2><div class=\"wide\"><table><thead><tr><th></th><th>Hostile share</th><th>95 % interval</th><th>Comments</th><th>Posts</th></tr></thead><tbody>");
            Period(html, "Before", change.Before);
            Period(html, "Since", change.After);
            html.Append($"</tbody></table></div><p>Change <strong>{Words.Points(change.Change)}</strong>, 95 % interval {Words.Points(change.Interval)}.{(change.Onset is null ? " No onset was found." : $" Onset: {Words.Day(change.Onset)}{LaterOnset.Between(change)}.")}</p>");
        }

        return html;
    }

    private static void Load(HtmlText html, SponsorshipLoad load)
    {
        html.Append($"<p>{load.Sponsored} of {Words.Count(load.Posts, "post")} are sponsored ({Words.Percent(load.Share)}). This is shown and does not count: too few and too many can both cost trust.</p>");
        if (load.Curve.Count == 0)
        {
            return;
        }

        html.Append($"<div class=\"wide\"><table><thead><tr><th>Sponsored among the posts of the {SponsorshipLoad.Days} days before</th><th>Sponsored posts</th><th>Votes</th><th>Distrust, as counted</th></tr></thead><tbody>");
        foreach (var band in load.Curve)
        {
            html.Append($"<tr><th>{Words.Percent(band.From)} – {Words.Percent(band.Until)}</th><td>{Words.Count(band.Posts)}</td><td>{Words.Count(band.Votes)}</td><td>{Words.Percent(band.Distrust)}</td></tr>");
        }

        html.Append($"</tbody></table></div>");
    }

    private static void Period(HtmlText html, string name, PeriodShare period) =>
        html.Append($"<tr><th>{name}</th><td>{Words.Percent(period.Share)}</td><td>{Words.Percent(period.Interval.Low)} – {Words.Percent(period.Interval.High)}</td><td>{Words.Count(period.Comments)}</td><td>{Words.Count(period.Posts)}</td></tr>");
}
