using RiskRadar.Domain;
using RiskRadar.Report.Html;

namespace RiskRadar.Report.Pictures;

/// <summary>Draws an influencer's posts over time: how much of each post's audience shows distrust or hostility, when the hire began, when it turned.</summary>
public static class TimelinePicture
{
    private const double Width = 960;
    private const double Height = 280;
    private const double Left = 52;
    private const double Right = 16;
    private const double Top = 40;
    private const double Bottom = 36;

    // One post with two loud comments must not flatten all others.
    private const double SmallestScale = 0.20;

    /// <summary>The picture as SVG, in the colours of the page around it; <see langword="null"/> when no post has a time.</summary>
    public static HtmlText? Draw(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        var points = assessment.Timeline.Where(point => point is { PublishedAt: not null, Votes: > 0 }).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        var first = points.Min(point => point.PublishedAt!.Value).AddDays(-2);
        var last = points.Max(point => point.PublishedAt!.Value).AddDays(2);
        var most = Math.Clamp(points.Max(Share) * 1.1, SmallestScale, 1);
        double X(DateTimeOffset time) => Left + (Math.Clamp((time - first) / (last - first), 0, 1) * (Width - Left - Right));
        double Y(double share) => Height - Bottom - (share / most * (Height - Top - Bottom));

        var svg = new HtmlText();
        svg.Append($"""<svg class="picture" role="img" viewBox="0 0 {Width:0} {Height:0}" aria-label="Distrust or hostility by post, {Words.Day(first)} to {Words.Day(last)}">""");
        foreach (var tick in Scale.Ticks(0, most))
        {
            svg.Append($"""<line class="grid" x1="{Left:0}" x2="{Width - Right:0}" y1="{Y(tick):0.0}" y2="{Y(tick):0.0}"/><text class="tick" x="{Left - 8:0}" y="{Y(tick) + 4:0.0}" text-anchor="end">{tick * 100:0.#} %</text>""");
        }

        foreach (var month in Months(first, last))
        {
            svg.Append($"""<text class="tick" x="{X(month):0.0}" y="{Height - 12:0}" text-anchor="middle">{month:MMM}</text><line class="grid" x1="{X(month):0.0}" x2="{X(month):0.0}" y1="{Height - Bottom:0}" y2="{Height - Bottom + 5:0}"/>""");
        }

        Mark(svg, "hired", assessment.Influencer.Hire?.HiredAt, "hired", first, last, X, labelAt: 12);
        Mark(svg, "onset", assessment.BeforeAfter?.Onset, "turned", first, last, X, labelAt: 28);
        foreach (var point in points)
        {
            svg.Append($"""<circle class="{Class(point.Sponsorship)}" cx="{X(point.PublishedAt!.Value):0.0}" cy="{Y(Share(point)):0.0}" r="{Radius(point.Votes):0.0}"><title>{Title(point)}</title></circle>""");
        }

        return svg.Append($"</svg>");
    }

    private static double Share(PostPoint point) => Math.Max(point.Distrust, point.Hostile);

    // Area follows votes, within what can be told apart and clicked.
    private static double Radius(int votes) => Math.Clamp(Math.Sqrt(votes) * 0.9, 3, 11);

    private static string Class(Sponsorship sponsorship) => sponsorship switch
    {
        Sponsorship.Sponsored => "sponsored",
        Sponsorship.Organic => "organic",
        _ => "unknown",
    };

    private static string Title(PostPoint point) =>
        $"{point.Title ?? point.Key}, {Words.Day(point.PublishedAt)}: {Words.Percent(point.Distrust)} distrust, {Words.Percent(point.Hostile)} hostile, {Words.Count(point.Votes, "vote")}";

    private static void Mark(
        HtmlText svg, string style, DateTimeOffset? at, string label, DateTimeOffset first, DateTimeOffset last, Func<DateTimeOffset, double> x, double labelAt)
    {
        if (at is { } time && time >= first && time <= last)
        {
            svg.Append($"""<line class="{style}" x1="{x(time):0.0}" x2="{x(time):0.0}" y1="{labelAt + 4:0}" y2="{Height - Bottom:0}"/><text class="label {style}" x="{x(time):0.0}" y="{labelAt:0}" text-anchor="{Anchor(x(time))}">{label} {Words.Day(time)}</text>""");
        }
    }

    // A label near an edge leans inward instead of being cut off.
    private static string Anchor(double x) => x > Width - 80 ? "end" : x < 80 ? "start" : "middle";

    private static IEnumerable<DateTimeOffset> Months(DateTimeOffset first, DateTimeOffset last)
    {
        for (var month = new DateTimeOffset(first.Year, first.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1); month < last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
