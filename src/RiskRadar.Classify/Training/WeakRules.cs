using System.Text.RegularExpressions;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Weak labels for comments of the sell-out field that nobody has read: patterns that are mostly right, in either direction. Where none speaks,
/// nothing is known.
/// </summary>
internal static partial class WeakRules
{
    private const float Weight = 0.25f;

    /// <summary>What the rules say about a text.</summary>
    public static IReadOnlyList<Answer> Read(string text)
    {
        var isHarmless = Harmless().IsMatch(text);
        var isSellout = !isHarmless && Sellout().IsMatch(text);
        var isLeaving = Leaving().IsMatch(text);
        var isDeception = !isHarmless && Deception().IsMatch(text);
        var isSupport = Support().IsMatch(text);
        var answers = new List<Answer>();
        if (isSellout != isHarmless)
        {
            answers.Add(new Answer("sellout", isSellout ? 1 : 0, Weight));
            answers.Add(new Answer("backlash", isSellout ? 1 : 0, Weight / 2));
        }

        if (isLeaving)
        {
            answers.Add(new Answer("backlash", 1, Weight / 2));
        }

        if (isDeception || isHarmless)
        {
            answers.Add(new Answer("deception", isDeception ? 1 : 0, Weight));
        }

        if (isSupport || isHarmless || isSellout)
        {
            answers.Add(new Answer("support", isSupport && !isSellout ? 1 : 0, Weight));
        }

        return answers;
    }

    /// <summary>Whether a text has any word of the field, so that nothing can be presumed of it.</summary>
    public static bool MayMatter(string text) => Field().IsMatch(text);

    [GeneratedRegex(@"sell ?out|sold out|selling out|shill|sponsor|advert|\bads?\b|promo|fake|scam|paid|unfollow|unsub|boycott|money|brand|deserve|refund|broke|check out my|subscribe|http", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(
        @"\b(you|he|she|they|u|such|total|another|corporate|what) ?(are|is|re|'re|'s|a|an|were|was)?( a| such a| just a| total| fucking)? ?(sell ?out|sellouts|shill|shills|grifter|grifters)\b|\b(sold|selling) out (to|their|his|her|for)\b|\bcash ?grab\b|\b(paid|corporate|company|industry) shills?\b|\bshilling (for|this|that|their|his|crypto)\b|\bbought and paid for\b|\banything for (money|a paycheck|the money)\b|\bonly (in it|care[s]?|doing (it|this)) (for|about) (the )?money\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sellout();

    [GeneratedRegex(
        @"\b(tickets?|shows?|concerts?|sizes?|stores?|stock|tour|venue|seats|theater|dates?|everywhere|already|completely|it'?s|they'?re|was|were|is) (is |are |was |were |all |been |have |already |completely )*sold out\b|\bsold out (in|within|at|of|everywhere|show|shows|crowd|tour|arena|stadium|already)\b|\bsponsor me\b|\bshillings?\b|\bsponsored (by the state|terrorism|healthcare|bill|legislation)\b|\bstate[- ]sponsored\b|\bfull disclosure\b|\b(flight|flights|order|show|season|appointment|class|meeting) (was|is|got|been|were|has been|gets) cancell?ed\b|\bcancell?ed (flight|flights|my (order|subscription|appointment))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\b(unfollow|unfollowed|unfollowing|unsubbed|unsubscribed|unsubscribing|boycott|boycotting)\b.*\b(you|this|him|her|them|disgust|trash|fake|money|done|shame|liar)\b|\bshame on (you|him|her|them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leaving();

    [GeneratedRegex(
        @"\b(fake|paid|bought) (reviews?|followers|views|likes|testimonials?)\b|\bundisclosed\b|\b(didn'?t|not|never|without|failed to) (disclos\w+|say(ing)? it'?s an ad|mention(ing)? (it'?s )?(an ad|sponsored))\b|\bastroturf\w*\b|\b(it'?s|is|this is|are) (a |all |total )?scams?\b|\bhidden ad(s|vertising)?\b|\bstealth (ad|marketing)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Deception();

    [GeneratedRegex(
        @"\b(deserves?|deserved|earned) (the|this|that|every|your|all|it)\b|\bget (that|your|the) (bag|money|coin|check)\b|\b(happy|glad|proud|excited) (for|of) (you|him|her|them)\b|\b(nothing|not) wrong with (getting|making|taking|earning|a sponsor)\b|\bleave (him|her|them) alone\b|\bcongrat\w* on the (sponsor\w*|deal|partnership)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Support();
}
