using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Chance;
using RiskRadar.SampleCommunity.Wording;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Writes the posts of one creator, without their comments.</summary>
internal sealed class PostWriter(Persona persona, Dice dice)
{
    private readonly Phrasebook _niche = Phrasebook.Open(persona.Niche);
    private readonly Dictionary<string, Deck<string>> _decks = [];
    private readonly HashSet<string> _slugs = [];

    /// <summary>Writes one post.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="at">When it is published.</param>
    /// <param name="sponsored">Whether it is paid for.</param>
    /// <param name="employer">The brand that hired the creator by then, or <see langword="null"/>.</param>
    public (SamplePost Post, Occasion Occasion) Write(int number, DateTimeOffset at, bool sponsored, string? employer)
    {
        var (brand, product) = Occasion.BrandOf(Deal("brands"));
        if (employer is not null && sponsored)
        {
            (brand, product) = Occasion.BrandOf(_niche["brands"].First(line => line.StartsWith(employer, StringComparison.Ordinal)));
        }

        var occasion = new Occasion(_niche, Deal("topics"), sponsored ? brand : employer, sponsored || employer is not null ? product : null, persona.FirstName);
        var title = Title(occasion, sponsored);
        var body = Body(occasion, sponsored);
        var (place, words) = sponsored ? Disclosure(occasion) : ("", "");
        if (place == "start")
        {
            body[0] = $"{words} {body[0]}";
        }
        else if (place == "end")
        {
            body.Add(words);
        }

        var post = new SamplePost(
            persona,
            number,
            title,
            body,
            at,
            sponsored ? brand : null,
            place == "label" ? words : null,
            (int)(persona.Followers * dice.Between(0.004, 0.03)),
            dice.Shuffled(_niche["tags"])[..4],
            []);
        return (post, occasion);
    }

    private string Title(Occasion occasion, bool sponsored)
    {
        var title = "";
        do
        {
            title = Phrase.Capital(occasion.Fill(Deal(sponsored ? "sponsored-titles" : "titles"), null, dice));
        }
        while (!_slugs.Add(Slugs.Of(title)));

        return title;
    }

    private List<string> Body(Occasion occasion, bool sponsored)
    {
        var paragraphs = new List<string> { Deal("paragraphs") };
        if (sponsored)
        {
            paragraphs.Add(Deal("sponsored"));
        }

        var more = 1 + dice.Below(3);
        for (var paragraph = 0; paragraph < more; paragraph++)
        {
            paragraphs.Add(Deal("paragraphs"));
        }

        return [.. paragraphs.Select(paragraph => Phrase.Capital(occasion.Fill(paragraph, null, dice)))];
    }

    private (string Place, string Words) Disclosure(Occasion occasion)
    {
        var line = Deal(persona.Disclosure, "disclosures");
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        return (line[..bar], occasion.Fill(line[(bar + 1)..], null, dice));
    }

    private string Deal(string section, string? book = null)
    {
        if (!_decks.TryGetValue(section, out var deck))
        {
            _decks.Add(section, deck = new((book is null ? _niche : Phrasebook.Open(book))[section], dice));
        }

        return deck.Draw();
    }
}
