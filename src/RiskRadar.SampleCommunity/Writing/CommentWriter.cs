using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Chance;
using RiskRadar.SampleCommunity.Wording;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Writes the words of one creator's comments: no sentence twice, as long as the phrases last.</summary>
internal sealed class CommentWriter(Persona persona, HashSet<string> written, Dice dice)
{
    private const int Attempts = 40;
    private const double EnglishInForeign = 0.08;
    private const double CommonTalk = 0.2;

    private readonly Phrasebook _niche = Phrasebook.Open(persona.Niche);
    private readonly Phrasebook _common = Phrasebook.Open("comments");
    private readonly Dictionary<string, Deck<string>> _decks = [];
    private readonly HashSet<string> _here = new(StringComparer.Ordinal);

    /// <summary>A new post: its comments may use every phrase once.</summary>
    public void NextPost() => _here.Clear();

    /// <summary>Writes one comment.</summary>
    /// <param name="kind">What it is to be.</param>
    /// <param name="occasion">The post.</param>
    /// <param name="voice">The author's manner.</param>
    /// <param name="other">Whose comment is answered, or <see langword="null"/>.</param>
    public string Write(CommentKind kind, Occasion occasion, Voice voice, string? other)
    {
        var text = Compose(kind, occasion, other);
        for (var attempt = 0; attempt < Attempts && !written.Add(text); attempt++)
        {
            text = Compose(kind, occasion, other);
        }

        return voice.Speak(text, MoodOf(kind), dice);
    }

    private string Compose(CommentKind kind, Occasion occasion, string? other)
    {
        var foreign = _niche.Has("praise") && !dice.Chance(EnglishInForeign);
        var first = Sentence(kind, foreign, occasion, other);
        switch (kind)
        {
            case CommentKind.Praise or CommentKind.Chat when dice.Chance(0.22):
                var next = dice.Chance(0.4) ? CommentKind.Question : kind == CommentKind.Praise ? CommentKind.Chat : CommentKind.Praise;
                return $"{Closed(first)} {Phrase.Capital(Sentence(next, foreign, occasion, other))}";
            case CommentKind.Sellout or CommentKind.Backlash or CommentKind.Deception when !foreign && dice.Chance(0.35):
                return dice.Chance(0.6)
                    ? $"{Draw("openers", false, occasion, other)} {Phrase.Capital(first)}"
                    : $"{Closed(first)} {Phrase.Capital(Draw("closers", false, occasion, other))}";
            default:
                return first;
        }
    }

    private string Sentence(CommentKind kind, bool foreign, Occasion occasion, string? other) => kind switch
    {
        CommentKind.Chat => Draw("chat", foreign || (!_niche.Has("praise") && !dice.Chance(CommonTalk)), occasion, other),
        CommentKind.Question => Draw("questions", foreign || (!_niche.Has("praise") && !dice.Chance(CommonTalk)), occasion, other),
        CommentKind.Praise when !foreign && _niche.Has("love") && dice.Chance(0.4) => Draw("love", true, occasion, other),
        _ => Draw(kind.ToString().ToLowerInvariant(), foreign && _niche.Has(kind.ToString().ToLowerInvariant()), occasion, other),
    };

    private string Draw(string section, bool own, Occasion occasion, string? other)
    {
        var key = own ? $"own {section}" : section;
        if (!_decks.TryGetValue(key, out var deck))
        {
            _decks.Add(key, deck = new((own ? _niche : _common)[section], dice));
        }

        var phrase = deck.Draw();
        for (var attempt = 0; attempt < Attempts && !(occasion.Fits(phrase, other) && _here.Add(phrase)); attempt++)
        {
            phrase = deck.Draw();
        }

        return occasion.Fill(phrase, other, dice);
    }

    private static string Closed(string sentence) => char.IsLetterOrDigit(sentence[^1]) ? sentence + "." : sentence;

    private static string MoodOf(CommentKind kind) => kind switch
    {
        CommentKind.Praise or CommentKind.Support or CommentKind.Bag or CommentKind.CreatorReply => "happy",
        CommentKind.Question or CommentKind.Chat or CommentKind.Reply or CommentKind.LookAlike => "calm",
        CommentKind.Spam => "loud",
        _ => "cross",
    };
}
