using RiskRadar.Domain;
using RiskRadar.Report.Html;

namespace RiskRadar.Report.Pictures;

/// <summary>Draws the sell-out gap: two shares on one scale, and their difference with its interval.</summary>
public static class GapPicture
{
    private const double Width = 640;
    private const double Height = 132;
    private const double Left = 92;
    private const double Right = 24;

    // The scale never zooms in further than this: a gap of half a point must look as small as it is.
    private const double SmallestScale = 0.10;

    /// <summary>The picture as SVG, in the colours of the page around it.</summary>
    public static HtmlText Draw(SellOutGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);

        var most = Math.Max(SmallestScale, new[] { gap.Sponsored, gap.Organic, gap.Interval.High, gap.Gap }.Max() * 1.1);
        var least = Math.Min(0, gap.Interval.Low * 1.1);
        double X(double share) => Left + ((Math.Clamp(share, least, most) - least) / (most - least) * (Width - Left - Right));

        var svg = new HtmlText();
        svg.Append($"""<svg class="picture" role="img" viewBox="0 0 {Width:0} {Height:0}" aria-label="Commercial distrust: {Words.Percent(gap.Sponsored)} under sponsored posts, {Words.Percent(gap.Organic)} under organic posts">""");
        foreach (var tick in Scale.Ticks(least, most))
        {
            svg.Append($"""<line class="grid" x1="{X(tick):0.0}" x2="{X(tick):0.0}" y1="8" y2="104"/><text class="tick" x="{X(tick):0.0}" y="122" text-anchor="middle">{tick * 100:0.#} %</text>""");
        }

        svg.Append($"""<line class="axis" x1="{X(0):0.0}" x2="{X(0):0.0}" y1="8" y2="104"/>""");
        svg.Append($"""<text class="label" x="{Left - 8:0}" y="28" text-anchor="end">Sponsored</text><rect class="sponsored" x="{X(0):0.0}" y="16" width="{X(gap.Sponsored) - X(0):0.0}" height="16" rx="2"><title>{Words.Percent(gap.Sponsored)} of votes under {Words.Count(gap.SponsoredPosts, "sponsored post")}</title></rect>""");
        svg.Append($"""<text class="label" x="{Left - 8:0}" y="58" text-anchor="end">Organic</text><rect class="organic" x="{X(0):0.0}" y="46" width="{X(gap.Organic) - X(0):0.0}" height="16" rx="2"><title>{Words.Percent(gap.Organic)} of votes under {Words.Count(gap.OrganicPosts, "organic post")}</title></rect>""");
        svg.Append($"""<text class="label" x="{Left - 8:0}" y="88" text-anchor="end">Gap</text><line class="whisker" x1="{X(gap.Interval.Low):0.0}" x2="{X(gap.Interval.High):0.0}" y1="84" y2="84"/><circle class="gap" cx="{X(gap.Gap):0.0}" cy="84" r="6"><title>{Words.Points(gap.Gap)}, 95 % interval {Words.Points(gap.Interval)}</title></circle>""");

        return svg.Append($"</svg>");
    }
}
