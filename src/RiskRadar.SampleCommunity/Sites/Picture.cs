using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>Draws the pictures of the pages: two colours and a few shapes, always the same for the same name.</summary>
internal static class Picture
{
    /// <summary>An SVG picture for a name.</summary>
    public static SitePage Of(string name, DateTimeOffset changedAt)
    {
        var dice = new Dice(0, name);
        var hue = dice.Below(360);
        var shapes = Html.Each(Enumerable.Range(0, 4), _ =>
            $"<circle cx=\"{dice.Below(400)}\" cy=\"{dice.Below(260)}\" r=\"{20 + dice.Below(110)}\" fill=\"hsl({(hue + dice.Below(80)) % 360} 55% {40 + dice.Below(40)}%)\" opacity=\".55\"/>");
        return new(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 260\" preserveAspectRatio=\"xMidYMid slice\"><rect width=\"400\" height=\"260\" fill=\"hsl({hue} 45% 72%)\"/>{shapes}</svg>",
            changedAt,
            "image/svg+xml");
    }
}
