using System.Text;

namespace RiskRadar.Assess.Disclosure;

/// <summary>Writes the text that would have done: the same words, with a disclosure before them.</summary>
internal static class DisclosureSuggestion
{
    /// <summary>The mended text, or <see langword="null"/> when there is nothing to mend or words alone do not.</summary>
    /// <param name="post">The post.</param>
    /// <param name="outcome">Its verdict.</param>
    /// <param name="mentions">What its text mentions.</param>
    /// <param name="judge">Judges a text: a suggestion that does not pass is none.</param>
    public static string? For(PostCaption post, DisclosureOutcome outcome, IReadOnlyList<Mention> mentions, Func<PostCaption, DisclosureOutcome> judge)
    {
        if (outcome is not (DisclosureOutcome.Inadequate or DisclosureOutcome.Missing or DisclosureOutcome.Contradicted))
        {
            return null;
        }

        var text = Truthful(post, outcome, mentions).Trim();
        var opening = Opening(post, mentions);
        var suggestion = text.Length == 0 ? opening.TrimEnd(' ', ':') : opening + text;

        return judge(post with { Text = suggestion }) == DisclosureOutcome.Adequate ? suggestion : null;
    }

    private static string Opening(PostCaption post, IReadOnlyList<Mention> mentions)
    {
        var language = CaptionLanguage.Of(post.Text, mentions);
        if (post.Jurisdiction == Jurisdiction.US && language is "es" or "de" or "fr" or "it" or "pt")
        {
            return language switch
            {
                "es" => "Publicidad: ",
                "de" => "Werbung: ",
                "fr" => "Publicité : ",
                "it" => "Pubblicità: ",
                _ => "Publicidade: ",
            };
        }

        return post.Connection switch
        {
            Connection.Gifted => "Ad – gifted: ",
            Connection.Affiliate => "Ad – I earn a commission: ",
            Connection.Employee => "Ad – my own employer: ",
            _ => "Ad: ",
        };
    }

    // What was denied in spite of the tie is left out; everything else stays as it was written.
    private static string Truthful(PostCaption post, DisclosureOutcome outcome, IReadOnlyList<Mention> mentions)
    {
        if (outcome != DisclosureOutcome.Contradicted)
        {
            return post.Text;
        }

        var text = new StringBuilder(post.Text);
        foreach (var denial in mentions.Where(mention => mention.Denies).Reverse())
        {
            text.Remove(denial.Start, denial.End - denial.Start);
        }

        return text.ToString();
    }
}
