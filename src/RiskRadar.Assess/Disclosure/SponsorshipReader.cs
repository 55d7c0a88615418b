using System.Text.RegularExpressions;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Disclosure;

/// <summary>
/// Says from a post's own words whether it was paid for, when its source does not. Whether the disclosure is good enough is another question:
/// here an ordinary reader only has to see a commercial tie.
/// </summary>
internal static partial class SponsorshipReader
{
    // Captions are short; in a long article the disclosure stands at an end. The bound also keeps the patterns' worst case small: a time-out would
    // let a busy machine read a post otherwise than an idle one.
    private const int LongestPart = 4_000;

    /// <summary>
    /// <see cref="Sponsorship.Sponsored"/> with a visible tie, <see cref="Sponsorship.Unknown"/> with a mere hint or without any text,
    /// otherwise <see cref="Sponsorship.Organic"/>.
    /// </summary>
    public static Sponsorship Read(string? title, string? text)
    {
        if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text))
        {
            return Sponsorship.Unknown;
        }

        var words = Ends($"{title}\n{text}");
        // What is denied or only looks like the word is taken out first: "not an ad", "ad-free", "ad hoc".
        var told = NoDisclosure().Replace(words, " ");
        if (Tie().IsMatch(told) || UpperCaseAd().IsMatch(told))
        {
            return Sponsorship.Sponsored;
        }

        // A title seldom says who paid: without the text nobody knows.
        return string.IsNullOrWhiteSpace(text) || Hint().IsMatch(told) ? Sponsorship.Unknown : Sponsorship.Organic;
    }

    private static string Ends(string text) =>
        text.Length <= 2 * LongestPart ? text : $"{text[..LongestPart]}\n{text[^LongestPart..]}";

    [GeneratedRegex(
        """
        \bad[\s-]?(?:hoc|lib(?:bed|s)?|nauseam|infinitum|free|block(?:er|ers|ing)?|break|breaks)\b
        |\b(?:not|isn['’]t|wasn['’]t|never|no|nor|zero|without|un|non|skip|hate|hates|annoying|another|the|those|these|youtube|tv|radio|google|facebook)[\s-]+(?:an?\s+|any\s+|even\s+|being\s+|paid\s+|my\s+)*(?:ads?|adverts?|advertisements?|sponsored|sponsorships?|partnerships?|gifted|affiliated?)\b
        |\#?(?:not|un|non)[_-]?(?:sponsored|spon|ad|gifted)\b
        |\bpaid\s+for\s+(?:it|this|them|these|everything|all)?\s*(?:of\s+it\s+)?(?:my|our)sel(?:f|ves)\b
        |\b(?:i|we|she|he|they|who|dad|mum|mom)\s+(?:have\s+|had\s+)?sponsored\b
        |\bsponsored\s+(?:my|our|his|her|their|a|the)\b
        |\bsold\s+out\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex NoDisclosure();

    [GeneratedRegex(
        """
        \#(?:ad|ads|adv|advert|advertisement|advertising|paidad|sponsored|sponsoredpost|spon|sponsor|sponsoredby|paidpartnership|paidpromotion|gifted|prgift|affiliate|affiliatelink|paidlink|werbung|anzeige|publicidad|publi|publicite|publicité|pubblicità|reklame|reklama)(?![\p{L}\p{N}_])
        |\#[\p{L}\p{N}]+_?(?:ad|partner|ambassador)(?![\p{L}\p{N}_])(?<!\#[\p{L}\p{N}]*(?:head|lead|dad|bad|mad|sad|read|road|load|glad|bread|grad|salad|squad|spread|thread|triad|nomad|ipad|launchpad|notepad|comrad))(?<=\#(?:[A-Z][\p{L}\p{N}]*)_?(?:Ad|AD|Partner|Ambassador))
        |[\[\(]\s*(?:ad|advert|advertisement|sponsored|gifted|paid|anzeige|werbung|publicidad|publicité|pubblicità)\s*[\]\)]
        |(?:^|\n)\s*\#?(?:ad|advert|advertisement|advertorial|sponsored|gifted|anzeige|werbung|publicidad|publicité|pubblicità|adv)\s*(?:[:|\-–—/.,!\n•·]|$|with\b|for\b|by\b|post\b|content\b)
        |\b(?:this|today['’]?s?|following)\s+(?:\w+\s+){0,3}(?:is|was|contains?|includes?|features?)\s+(?:an?\s+|some\s+|paid\s+)*(?:ad|advert|advertisement|advertisements|sponsored|sponsorship|promotion|commercial|affiliate)\b
        |\b(?:is|was|are|were|been|post|video|episode|content|proudly|kindly|generously|partly|this)\s+sponsored\b
        |\bsponsored\s+(?:by|post|content|video|episode|partnership|segment)\b
        |\b(?:thanks?|thank\s+you|grateful)\s+(?:so\s+much\s+)?to\s+[^.\n]{1,60}\bfor\s+(?:sponsoring|gifting|sending|supporting|partnering|the\s+free)\b
        |\b(?:today['’]?s?|our|the|this\s+\w+['’]?s?)\s+sponsor\b
        |\bpaid\s+(?:partnership|promotion|collaboration|collab|ad|advert|advertisement|link|links|post|content|placement|review|campaign)\b
        |\b(?:in\s+)?(?:partnership|collaboration|collab)\s+with\s+(?:@|\p{Lu})
        |\b(?:partnered|partnering|teamed|teaming)\s+(?:up\s+)?with\s+(?:@|\p{Lu})
        |\b(?:advertisement|advertorial|publicidad|publicité|pubblicità)\b
        |\b(?:gifted|gift)\s+(?:by|from)\s+(?:@|\p{Lu})
        |\bgifted\s+(?:product|item|stay|by|me)\b
        |\b(?:sent|gave)\s+(?:me|us)\s+(?:this|these|it|a|the|some)\b[^.\n]{0,40}\b(?:free|to\s+try|to\s+test|to\s+review)\b
        |\bfor\s+free\s+(?:in\s+exchange|to\s+review|from\s+@)
        |\b(?:affiliate|referral)\s+(?:links?|codes?|partners?|programs?|programmes?)\b
        |\b(?:earn|get|receive|make)\s+(?:an?\s+)?(?:small\s+|little\s+)?commissions?\b
        |\b(?:use|with|enter)\s+(?:my\s+|the\s+|our\s+|discount\s+|promo\s+|coupon\s+)*code:?\s+["'“]?[A-Z0-9][\p{L}\p{N}_-]{2,}
        |\b(?:my|our|personal|exclusive|special)\s+(?:\w+\s+)?(?:discount|promo|coupon|referral|voucher)\s*(?:code|link)?\b
        |\b(?:discount|promo|coupon|voucher)\s+code\b
        |\b(?:paid|hired|pays|paying)\s+(?:me|us)\s+(?:to|for)\b
        |\b(?:brand\s+ambassador|ambassador\s+for|i\s+work\s+(?:for|with)\s+@)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Tie();

    // In capitals the word stands alone as a label; in small letters it may be anybody's talk about ads.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_&#@.])(?:AD|ADVERT)(?![\p{L}\p{N}_])(?!\s*\d)(?!\.[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex UpperCaseAd();

    [GeneratedRegex(
        """
        \#(?:sp|collab|collaboration|partner|partners|ambassador|ee|pr|thanks\w+|teampartner|brandpartner)(?![\p{L}\p{N}_])
        |\b(?:thanks|thank\s+you)\s+@\w
        |\b(?:partnership|collaboration|collab|teamed\s+up|pr\s+(?:package|haul|trip)|c/o|press\s+trip|link\s+in\s+(?:my\s+)?bio|shop\s+now|swipe\s+up)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();
}
