using System.Text.RegularExpressions;

namespace RiskRadar.Assess.Disclosure;

/// <summary>The English words about commercial ties, one pattern for each <see cref="MentionFamily"/>.</summary>
internal static partial class TieWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant;

    /// <summary>What only looks like the words: taken out before anything else is looked for.</summary>
    [GeneratedRegex(
        """
        \bad[\s-]?(?:hoc|lib(?:bed|s)?|nauseam|infinitum|free|block(?:er|ers|ing)?|breaks?)\b
        |\b(?:skip|hate|hates|annoying|another|those|these|youtube|tv|radio|google|facebook|their|his|her|your)[\s-]+(?:\w+\s+)?(?:ads?|adverts?|advertisements?)\b
        |\bpaid\s+for\s+(?:it|this|them|these|everything|all)?\s*(?:of\s+it\s+)?(?:my|our)sel(?:f|ves)\b
        |\b(?:i|we|she|he|they|who|dad|mum|mom)\s+(?:have\s+|had\s+)?sponsored\b
        |\bsponsored\s+(?:my|our|his|her|their|a|the)\b
        |\bsold\s+out\b
        |\b(?:my|his|her|life|dance|gym|training|running|business)\s+partners?\b
        """,
        Options)]
    public static partial Regex NoDisclosure();

    [GeneratedRegex(
        """
        \b(?:not|isn['’]t|wasn['’]t|never|no|non)[\s-]+(?:(?:an?|any|even|paid)\s+)*(?:ads?|adverts?|advertisements?|advertising)\b
        |\#(?:not|no|non|un)[_-]?(?:an)?(?:ad|advert)(?![\p{L}\p{N}_])
        """,
        Options)]
    public static partial Regex DeniesAd();

    [GeneratedRegex(
        """
        \b(?:not|isn['’]t|wasn['’]t|aren['’]t|never|no|non|without)[\s-]+(?:(?:an?|any|even|being|paid|in)\s+)*(?:sponsored|sponsors?|sponsorships?|partnerships?|gifted|affiliated?|collab(?:oration)?s?)\b
        |\bunsponsored\b
        |\#(?:not|no|non|un)[_-]?(?:sponsored|spon|gifted|sponsorship)(?![\p{L}\p{N}_])
        """,
        Options)]
    public static partial Regex DeniesSponsor();

    [GeneratedRegex(
        """
        \b(?:not|wasn['’]t|weren['’]t|isn['’]t|never|haven['’]t\s+been|hasn['’]t\s+been)\s+(?:been\s+|being\s+|getting\s+)?paid\b
        |\b(?:nobody|no\s+one|they\s+(?:didn['’]t|did\s+not|never))\s+(?:is\s+)?(?:pay|paid|paying)\b
        |\bunpaid\b
        """,
        Options)]
    public static partial Regex DeniesPayment();

    [GeneratedRegex(
        """
        \#(?:ad|ads|adv|advert|adverts|advertisement|advertising|advertorial|paidad)(?![\p{L}\p{N}_])
        |[\[\(\*]\s*(?:paid\s+)?(?:ad|advert|advertisement|advertising|advertorial)\b
        |(?<=^|[\n.!?|•·:–—]\s*|\s-\s)(?:paid\s+)?(?:ad|advert|advertisement|advertising|advertorial)(?=\s*(?:[:|\-–—/.,!)\]\n•·*]|$)|\s+(?:with|for|by|from|w/|feat|gifted|sponsored)\b)
        |\b(?:is|was|are|as|it['’]s)\s+(?:an?\s+)?(?:paid\s+)?(?:ad|advert|advertisement|advertorial)\b
        |\bpaid\s+(?:ad|advert|advertisement|advertising)\b
        |\bcontains?\s+(?:an?\s+)?(?:paid\s+)?(?:ads?|adverts?|advertis(?:ing|ements?))\b
        |(?<![\p{L}\p{N}_&#@.])(?-i:AD|ADVERT)(?![\p{L}\p{N}_])(?!\s*\d)(?!\.[A-Z])
        """,
        Options)]
    public static partial Regex Ad();

    [GeneratedRegex(
        """
        \#(?:sponsored|sponsoredpost|sponsoredby\w*|sponsoredcontent|paidpartnership|paidpartner|paidpromotion|paidlink|sponsor)(?![\p{L}\p{N}_])
        |[\[\(\*]\s*sponsored\b
        |(?<=^|[\n.!?|•·:–—]\s*|\s-\s)sponsored(?=\s*(?:[:|\-–—/.,!)\]\n•·*]|$))
        |\b(?:is|was|are|were|been|be|being|post|video|episode|content|reel|proudly|kindly|generously|partly|this|stay|trip)\s+sponsored\b(?:\s+by\s+\S+)?
        |\bsponsored\s+by\s+\S+
        |\bsponsored\s+(?:post|content|video|episode|partnership|segment|reel)\b
        |\b(?:thanks?|thank\s+you|grateful)\b[^.!?\n]{0,60}\bfor\s+sponsoring\b
        |\b(?:today['’]?s?|our|the|this\s+\w+['’]?s?|my)\s+sponsor\b
        |\bpaid\s+(?:partnership|promotion|collaboration|collab|links?|posts?|content|placement|review|campaign|sponsorship|by\s+@?\w+)\b
        |\b(?:paid|hired|pays|paying)\s+(?:me|us)\b
        |\bi\s+(?:was|am|['’]m|got)\s+paid\b
        |\b(?:getting|being)\s+paid\s+(?:to|by|for)\b
        """,
        Options)]
    public static partial Regex Sponsored();

    [GeneratedRegex(
        """
        \#(?:gifted|gift(?:ed)?by\w+|prgift|giftedproduct|giftedstay|freesample)(?![\p{L}\p{N}_])
        |\bgifted\s+(?:by|from|products?|items?|stay|me|us|to\s+me|sample|experience)\b(?:\s+@?\w+)?
        |[\[\(\*]\s*gifted\b
        |(?<=^|[\n.!?|•·:–—]\s*|\s-\s)gifted(?=\s*(?:[:|\-–—/.,!)\]\n•·*]|$))
        |\b(?:is|was|were|are|been|kindly|all|both|bag|dress|product|item)\s+(?:all\s+|kindly\s+)?gifted\b
        |\b(?:sent|gave|give|gives|gifted|provided|let|loaned)\s+(?:me|us)\b[^.!?\n]{0,50}\b(?:free|to\s+try|try|to\s+test|to\s+review|complimentary|on\s+the\s+house|at\s+no\s+cost)\b
        |\b(?:thanks?|thank\s+you)\b[^.!?\n]{0,60}\bfor\s+(?:the|my|our|these|this)?\s*(?:free|complimentary|gifted)\b
        |\b(?:got|received|was\s+given|were\s+given|have)\s+(?:it|this|them|these|an?|the|my)?\s*[^.!?\n]{0,30}?\b(?:for\s+free|free\s+of\s+charge|as\s+a\s+gift|free\s+from)\b
        |\b(?:got|received)\s+(?:a\s+)?(?:free|complimentary)\b
        |\b(?:free|complimentary)\s+(?:products?|samples?|stay|meal|dinner|tickets?|pair|copy|review\s+copy|item)\b[^.!?\n]{0,20}\b(?:from|by|courtesy)\b
        |\bfor\s+free\s+(?:in\s+exchange|to\s+(?:review|try|test)|from|by)\b
        |\bin\s+exchange\s+for\s+(?:an?\s+|my\s+|our\s+)?(?:honest\s+)?(?:review|post|opinion)\b
        """,
        Options)]
    public static partial Regex Gift();

    [GeneratedRegex(
        """
        \b(?:earn|get|receive|make)s?\s+(?:an?\s+)?(?:small\s+|little\s+|tiny\s+)?(?:commissions?|percentage|kickback|cut)\b
        |\#(?:commissionearned|commissionsearned|commissionpaid|earnscommission)(?![\p{L}\p{N}_])
        |\bcommissions?\s+(?:is|are|may\s+be|will\s+be)?\s*earned\b
        |\bpays?\s+(?:me|us)\s+(?:an?\s+)?(?:small\s+)?commission\b
        """,
        Options)]
    public static partial Regex Commission();

    [GeneratedRegex(
        """
        \bi\s+(?:co-?)?(?:own|founded|run)\s+(?:(?:the|this)\s+(?:brand|company|business|shop|store|label|studio)|@\w+|(?-i:[A-Z])\w+)
        |\bi\s+work\s+(?:for|at)\s+(?:the\s+(?:brand|company)|them|@?\w+)
        |\bi(?:['’]m|\s+am)\s+(?:(?:the|an?|proud|one\s+of\s+the)\s+)*(?:co-?)?(?:owners?|founders?|ceo|employee|employed)\b
        |\b(?:my|our)\s+(?:own\s+|very\s+own\s+|new\s+)*(?:brand|company|business|employer|label|start-?up|small\s+business)\b
        |\#(?:employee|iworkfor\w+|myownbrand|mybrand|ownbrand)(?![\p{L}\p{N}_])
        """,
        Options)]
    public static partial Regex Employment();

    [GeneratedRegex(
        """
        \#[\p{L}\p{N}]{2,}_?(?:partner|ambassador)(?![\p{L}\p{N}_])(?<!\#(?:team|brand|paid|dance|gym|life|training|running)_?partner|\#brand_?ambassador)
        |\#(?-i:[A-Z])[\p{L}\p{N}]+(?:_[Aa]d|(?-i:Ad))(?![\p{L}\p{N}_])
        """,
        Options)]
    public static partial Regex BrandTag();

    [GeneratedRegex(
        """
        \#(?:sp|spon|collab|collaboration|ambassador|brandambassador|brandpartner|teampartner|aff|affiliate|affiliatelinks?|sweeps|presstrip|hosted)(?![\p{L}\p{N}_])
        |\b(?:affiliate|aff|referral)\s+(?:links?|codes?|partners?|programs?|programmes?)\b
        |[\[\(]\s*aff(?:iliate)?\s*[\]\)]
        |\b(?:collab|collaboration|collaborating|collaborated|partnership|partnered|partnering|teamed\s+up|teaming\s+up|teamed|working|work)\s+with\s+(?:@\w+|(?-i:[A-Z])\w*|my\s+friends\s+at\b)
        |\b(?:brand\s+)?(?:ambassador)\s+(?:for|of)\b
        |\b(?:in\s+(?:collaboration|partnership)|collab|collaboration|partnership|brand\s+ambassador|brand\s+partner|teamed\s+up)\b
        |\bhosted\s+(?:by|stay)\b
        |\bpress\s+trip\b
        """,
        Options)]
    public static partial Regex Ambiguous();

    [GeneratedRegex(
        """
        \#(?:partner|partners|ee|pr|prpackage|prhaul|thanks\w+|thankyou\w+)(?![\p{L}\p{N}_])
        |\b(?:thanks|thank\s+you|thx|ty)(?:\s+(?:so\s+much|a\s+lot|again))?(?:\s+to)?(?:\s+my\s+friends\s+at)?\s+@\w+
        |\b(?:thanks|thank\s+you)\s+(?:so\s+much\s+)?(?:to\s+)?(?-i:[A-Z])\w+\s+for\b
        |(?<![\p{L}\p{N}])c/o\b
        |(?<![\p{L}\p{N}])(?-i:PR)(?:\s+(?:package|haul|trip|gift|sample|box|parcel|product))?(?![\p{L}\p{N}])
        """,
        Options)]
    public static partial Regex Hint();

    [GeneratedRegex(
        """
        \b(?:use|with|enter)\s+(?:(?:my|the|our|discount|promo|coupon)\s+)*code:?\s+["'“]?[A-Z0-9][\p{L}\p{N}_-]{2,}
        |\b(?:my|our|personal|exclusive|special)\s+(?:\w+\s+)?(?:discount|promo|coupon|referral|voucher)\s*(?:code|link)?\b
        |\b(?:discount|promo|coupon|voucher)\s+code\b
        |\bcode:?\s+["'“]?(?-i:[A-Z]{3,}\d*|[A-Z0-9]*\d+)\b
        |\bmy\s+(?:amazon\s+)?(?:storefront|ltk|shop\s+page|shop|store)\b
        |(?:amzn\.to|liketk\.it|ltk\.app|rstyle\.me|shopstyle\.it|go\.magik\.ly)/\S*
        |https?://\S*[?&](?:tag|ref|aff|affiliate|affid|utm_campaign)=\S*
        |\b(?:sales\s+|brand\s+)?rep\s+for\s+@?\w+
        """,
        Options)]
    public static partial Regex Trace();

    [GeneratedRegex(
        """
        \b(?:shop\s+now|swipe\s+up|link\s+in\s+(?:my\s+)?(?:bio|profile)|order\s+(?:here|now|through)|get\s+yours|buy\s+(?:here|it\s+here|now)|grab\s+yours|check\s+(?:out\s+)?@\w+|shop\s+(?:it|the|this|my)\b)
        |(?:@\w+|\b(?!(?:They|She|He|We|You|Who|Mum|Mom|Dad|Grandma|Someone|Somebody|Life|God|That|This|It)\b)(?-i:[A-Z])\w+)\s+(?:kindly\s+|just\s+|very\s+kindly\s+)?(?:sent|gave|spoiled)\s+(?:me|us)\b
        |\bkindly\s+(?:sent|gave)\s+(?:me|us)\b
        |\b(?:package|parcel|box|mail)\s+from\s+(?:@\w+|(?-i:[A-Z])\w+)
        |\bfor\s+the\s+(?:parcel|package|box|goodies)\b
        """,
        Options)]
    public static partial Regex Plug();

    [GeneratedRegex(
        """
        \b(?:see|check|visit|in|on)\s+(?:my\s+|the\s+|our\s+)?(?:bio|profile)\s+for\s+(?:\w+\s+){0,3}?(?:partners?|partnerships?|disclosures?|sponsors?|ads?|affiliations?|affiliates?|collabs?|collaborations?)\b
        |\b(?:partners?|partnerships?|disclosures?|sponsors?|affiliations?|affiliates?|collabs?)(?:\s+\w+){0,3}?\s+(?:in|on|see)\s+(?:my\s+|the\s+|our\s+)?(?:bio|profile)\b
        """,
        Options)]
    public static partial Regex Bio();
}
