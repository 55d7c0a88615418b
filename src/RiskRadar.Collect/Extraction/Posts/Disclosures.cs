using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Posts;

/// <summary>Signs on the page that a post is paid for: the platform's label, words of disclosure, links marked as sponsored. Hints for Assess.</summary>
internal static partial class Disclosures
{
    private static readonly Selector Label =
        ".paid-partnership, .sponsored-label, .sponsored-post-label, .post-sponsored, .advertorial, [data-sponsored=true], .tag-sponsored, .category-sponsored";

    /// <summary>The label, words or kind of link that shows it; <see langword="null"/> when nothing does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">The post's text, or <see langword="null"/>.</param>
    /// <param name="post">The post's node, or -1.</param>
    public static string? Of(MarkupPage page, string? text, int post)
    {
        if (Label.First(page.Tree, 0) is var label and >= 0)
        {
            return Prose.Of(page.Tree, label) is { Length: > 0 and <= 80 } words ? words : "sponsored label";
        }

        if (text is not null && Words().Match(text) is { Success: true } match)
        {
            return match.Value;
        }

        if (post < 0)
        {
            return null;
        }

        for (var node = post; node < page.Tree.End(post); node++)
        {
            if (page.Tree.TagOf(node) == Tag.A && IsPaid(page.Tree.Attribute(node, "rel"), page.Tree.Attribute(node, "href")) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static string? IsPaid(string? relation, string? target)
    {
        if (relation?.Contains("sponsored", StringComparison.OrdinalIgnoreCase) == true)
        {
            return "rel=sponsored";
        }

        return target is not null && Affiliate().IsMatch(target) ? "affiliate link" : null;
    }

    [GeneratedRegex(@"#(?:ad|advert|sponsored|sponsoredpost|paidpartnership|gifted|werbung|anzeige|publicité|publicidad|publi|pubblicità|adv)\b|\b(?:paid partnership|sponsored (?:by|post|content)|this post is sponsored|in (?:paid )?partnership with|brought to you by|affiliate links?|kindly gifted|bezahlte partnerschaft|(?:enthält|unbezahlte|bezahlte) werbung|in kooperation mit|affiliate-links?|collaboration commerciale|partenariat rémunéré|colaboración pagada|contenido patrocinado|collaborazione pubblicitaria|parceria paga)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"amzn\.to/|[?&]tag=[\w-]+-2[01]\b|awin1\.com|shareasale\.com|rstyle\.me|shopstyle\.it|go\.skimresources|click\.linksynergy|prf\.hn|anrdoezrs\.net|jdoqocy\.com|tkqlhce\.com|dpbolvw\.net|kqzyfj\.com|pjtra\.com|ltk\.app|liketk\.it", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affiliate();
}
