using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>How much a group looks like comments: a weighted sum of its features; above zero means yes.</summary>
internal static class GroupScore
{
    /// <summary>What a time in every member counts.</summary>
    public const double OfTimes = 1.8;

    /// <summary>The score.</summary>
    public static double Of(GroupFeatures features, bool isMarked)
    {
        if (features.Prose < 0.5 || features.Count == 0)
        {
            return double.NegativeInfinity;
        }

        var score = -4.6;
        score += OfTimes * features.Timed;
        score += 1.8 * features.Authored;
        score += 1.0 * features.Prose;
        score += 2.2 * features.CommentWords;
        score += 0.8 * features.Numbered;
        score += 0.7 * Math.Min(1, features.PostWords) * features.Authored;
        score += 0.6 * features.Answerable;
        score += Math.Max((features.Around & Hints.Comment) != 0 ? 1.0 : 0, features.Announced);
        score -= 3.0 * features.Quoted;

        // A list of links to threads shows writers and times, and next to no words.
        score -= features.ProseEach < 30 && features.Linked > 0.5 ? 1.0 : 0;
        score += isMarked ? 2.0 : 0;
        score += features.Count > 1 ? 0.5 : 0;
        score += Math.Min(2.0, 0.3 * Math.Log2(features.Count));
        score -= 3.0 * Math.Max(0, features.Linked - 0.35);

        // What holds several times wraps several comments, unless the page itself says for machines that it is one (written, edited, last answered).
        score -= isMarked ? 0 : Math.Min(3, 0.8 * Math.Max(0, features.TimesEach - 1.6));
        score -= Share(features.Own, Hints.Related | Hints.Navigation | Hints.Product | Hints.Advert | Hints.Form) * 1.5;
        score -= Share(features.Own, Hints.Recent | Hints.Side | Hints.Pingback | Hints.Signature) * 1.5;
        score -= Share(features.Around, Hints.Related | Hints.Side | Hints.Recent) * 1.5;
        score -= Share(features.Around, Hints.Navigation | Hints.Product) * 0.5;
        score -= (features.Own & Hints.Review) != 0 && features.CommentWords < 0.5 ? 2.5 : 0;
        score -= features.IsBesideThePage ? 2.0 : 0;

        // Definitions, questions asked frequently and teasers repeat too, but name neither writer nor time.
        score -= features.Timed + features.Authored < 0.4 ? 2.0 : 0;
        score -= features.Timed < 0.3 && features.CommentWords < 0.5 && !isMarked ? 1.0 : 0;
        if (features.Count == 1)
        {
            // One comment repeats nothing; but below a heading that announces it, with a name, a time and a way to answer, it is one.
            score -= features.CommentWords > 0 || IsWhole(features) ? 0 : 2.0;
            score -= features.Numbered > 0 || isMarked ? 0 : 0.7;
        }

        return score;
    }

    private static bool IsWhole(GroupFeatures features) =>
        features.Announced > 0 && features.Timed > 0 && features.Authored > 0 && features.Answerable > 0;

    private static double Share(Hints hints, Hints any) => Math.Min(2, System.Numerics.BitOperations.PopCount((uint)(hints & any)));
}
