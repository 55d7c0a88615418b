using System.Text.RegularExpressions;

namespace RiskRadar.Assess.Disclosure;

/// <summary>Finds the words of a text that have to do with a commercial tie.</summary>
internal static class MentionReader
{
    // Captions are short; in a long article the disclosure stands at an end. The bound also keeps the patterns' worst case small: a time-out
    // would let a busy machine read a post otherwise than an idle one.
    private const int LongestPart = 4_000;

    private const string English = "en";

    // Each takes its words away from those below it: "not sponsored" is no "sponsored", "see bio for partners" no "partners".
    private static readonly (MentionFamily Family, string Languages, Regex Words)[] Words =
    [
        (MentionFamily.DeniesAd, English, TieWords.DeniesAd()),
        (MentionFamily.DeniesSponsor, English, TieWords.DeniesSponsor()),
        (MentionFamily.DeniesPayment, English, TieWords.DeniesPayment()),
        (MentionFamily.Bio, English, TieWords.Bio()),
        (MentionFamily.Ad, English, TieWords.Ad()),
        (MentionFamily.Sponsored, English, TieWords.Sponsored()),
        (MentionFamily.Sponsored, "de", ForeignTieWords.German()),
        (MentionFamily.Sponsored, "es", ForeignTieWords.Spanish()),
        (MentionFamily.Sponsored, "fr", ForeignTieWords.French()),
        (MentionFamily.Sponsored, "it", ForeignTieWords.Italian()),
        (MentionFamily.Sponsored, "pt", ForeignTieWords.Portuguese()),
        (MentionFamily.Sponsored, "es pt", ForeignTieWords.SpanishOrPortuguese()),
        (MentionFamily.Commission, English, TieWords.Commission()),
        (MentionFamily.Gift, English, TieWords.Gift()),
        (MentionFamily.Employment, English, TieWords.Employment()),
        (MentionFamily.BrandTag, English, TieWords.BrandTag()),
        (MentionFamily.Ambiguous, English, TieWords.Ambiguous()),
        (MentionFamily.Trace, English, TieWords.Trace()),
        (MentionFamily.Hint, English, TieWords.Hint()),
        (MentionFamily.Plug, English, TieWords.Plug()),
    ];

    /// <summary>All mentions, first one first. Of a very long text both ends are read.</summary>
    public static IReadOnlyList<Mention> Read(string text)
    {
        if (text.Length <= 2 * LongestPart)
        {
            return ReadPart(text, 0);
        }

        var tail = text.Length - LongestPart;

        return [.. ReadPart(text[..LongestPart], 0), .. ReadPart(text[tail..], tail)];
    }

    private static List<Mention> ReadPart(string part, int offset)
    {
        var mentions = new List<Mention>();
        var left = part.ToCharArray();
        foreach (var lookalike in TieWords.NoDisclosure().EnumerateMatches(part))
        {
            Blank(left, lookalike.Index, lookalike.Length);
        }

        foreach (var (family, languages, words) in Words)
        {
            foreach (var match in words.EnumerateMatches(new string(left)))
            {
                mentions.Add(new Mention(family, offset + match.Index, offset + match.Index + match.Length, languages));
                Blank(left, match.Index, match.Length);
            }
        }

        mentions.Sort((one, other) => one.Start.CompareTo(other.Start));

        return mentions;
    }

    // A sign and not a space: what stands beside it must not become a word or the beginning of a line of its own.
    private static void Blank(char[] text, int start, int length) => text.AsSpan(start, length).Fill('\u2581');
}
