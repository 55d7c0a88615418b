using RiskRadar.Domain;
using RiskRadar.Report.Pictures;

namespace RiskRadar.Report.Html;

/// <summary>The posts over time.</summary>
internal static class TimelineSection
{
    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment)
    {
        var html = new HtmlText();
        html.Append($"<h2>Timeline</h2>");
        if (TimelinePicture.Draw(assessment) is not { } picture)
        {
            return html.Append($"""<p class="soft">No post with comments and a time was read.</p>""");
        }

        html.Append($"""<p class="soft">Each dot is a post: how much of its audience shows distrust or hostility, whichever is more. <span class="key sponsored"></span>sponsored <span class="key organic"></span>organic</p>""");

        return html.Append($"""<div class="wide">""").Append(picture).Append($"</div>");
    }
}
