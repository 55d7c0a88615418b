using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>The comments behind the numbers, without their authors.</summary>
internal static class EvidenceSection
{
    // A reader signs what was read; the rest is one click away on the page.
    private const int MostQuotes = 20;

    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment)
    {
        var html = new HtmlText();
        html.Append($"<h2>Evidence</h2>");
        if (assessment.Quotes.Count == 0)
        {
            return html.Append($"""<p class="soft">No comment stands out.</p>""");
        }

        var posts = assessment.Timeline.ToDictionary(point => point.Post);
        foreach (var quote in assessment.Quotes.Take(MostQuotes))
        {
            var style = quote.Coordinated ? "coordinated" : "single";
            html.Append($"""<blockquote class="{style}">{quote.Text}<footer>{quote.Signal.ToString().ToLowerInvariant()} {quote.Probability:0.00} · {Words.Day(quote.PublishedAt)} · {Where(posts.GetValueOrDefault(quote.Post))} · <code>{quote.Comment}</code>{(quote.Coordinated ? " · set aside as coordinated" : "")}</footer></blockquote>""");
        }

        if (assessment.Quotes.Count > MostQuotes)
        {
            html.Append($"""<p class="soft">And {Words.Count(assessment.Quotes.Count - MostQuotes)} more.</p>""");
        }

        return html;
    }

    private static HtmlText Where(PostPoint? post)
    {
        var html = new HtmlText();
        if (post is null)
        {
            return html;
        }

        var name = post.Title ?? post.Key;

        return post.Url is { } url && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? html.Append($"""under <a href="{url.AbsoluteUri}" rel="noreferrer noopener">{name}</a>""")
            : html.Append($"under {name}");
    }
}
