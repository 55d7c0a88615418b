namespace RiskRadar.Assess.Disclosure;

/// <summary>
/// Tells the language of a caption by its small words, for one question: would its readers understand the disclosure? Of captions that are too short
/// to tell nothing is said.
/// </summary>
internal static class CaptionLanguage
{
    // One small word may be a brand's or a town's.
    private const int FewestWords = 2;

    // A script that is not Latin: no words are needed to know that English ones are foreign there.
    private const string OtherScript = "other";

    private static readonly (string Language, HashSet<string> Words)[] SmallWords =
    [
        ("en", Set("the a an and is are was this these that it its i my me we our you your he she they to of for with on in at so but not have has had be been just love loved new what when how all from out up can do get got")),
        ("es", Set("el la los las un una y es son está están este esta estos estas me mi mis te tu tus se su que de del para por con en muy más pero como hoy nuestro nuestra encanta encantan todo todos qué ya nos hace tengo")),
        ("pt", Set("o os as um uma e é são está este esta isso me meu minha meus minhas te seu sua que de do da dos das para por com em muito mais mas como hoje nosso nossa amo você vocês tudo não ao já")),
        ("fr", Set("le la les un une des et est sont ce cette ces je j'ai me mon ma mes te ton ta tes se son sa que qui de du pour par avec en très plus mais comme aujourd'hui notre nos vous nous c'est pas dans sur")),
        ("it", Set("il lo la gli le un una e è sono questo questa questi queste mi mio mia miei ti tuo si suo che di del della per con in molto più ma come oggi nostro nostra adoro tutto non ho anche dei alla")),
        ("de", Set("der die das ein eine einen und ist sind war dieser diese dieses ich mein meine mich mir du dein sich sein dass von vom für mit auf im in sehr mehr aber wie heute unser unsere liebe alles nicht auch zu zum habe wir ihr")),
    ];

    /// <summary>A language's code, <c>other</c> for one that is not written in Latin letters, or <see langword="null"/> when nobody can tell.</summary>
    /// <param name="text">The caption.</param>
    /// <param name="mentions">The words that are not to be counted: a disclosure is no witness for its own language.</param>
    public static string? Of(string text, IReadOnlyList<Mention> mentions)
    {
        var plain = text.ToCharArray();
        foreach (var mention in mentions.Where(mention => mention.Discloses))
        {
            plain.AsSpan(mention.Start, mention.End - mention.Start).Fill(' ');
        }

        if (IsOtherScript(plain))
        {
            return OtherScript;
        }

        var words = new string(plain).ToLowerInvariant()
            .Split([' ', '\n', '\r', '\t', ',', '.', '!', '?', '¡', '¿', ':', ';', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] is not ('#' or '@'))
            .ToList();
        var counts = SmallWords.Select(language => (language.Language, Count: words.Count(language.Words.Contains))).OrderByDescending(language => language.Count).ToList();

        return counts[0].Count >= FewestWords && counts[0].Count > counts[1].Count ? counts[0].Language : null;
    }

    private static bool IsOtherScript(ReadOnlySpan<char> text)
    {
        var (latin, other) = (0, 0);
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                // Latin ends with the extended letters of Vietnamese and Old Norse.
                if (character < '\u0250' || character is >= '\u1E00' and <= '\u1EFF')
                {
                    latin++;
                }
                else
                {
                    other++;
                }
            }
        }

        return other > latin;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
