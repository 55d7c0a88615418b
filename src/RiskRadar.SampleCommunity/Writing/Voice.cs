using RiskRadar.SampleCommunity.Chance;
using RiskRadar.SampleCommunity.Wording;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>How somebody types, the same under every post.</summary>
/// <param name="Lowercase">Never presses shift.</param>
/// <param name="BareEnd">Ends without a full stop.</param>
/// <param name="Hasty">Swaps letters now and then.</param>
/// <param name="Emoji">How often an emoji follows, in [0, 1].</param>
internal sealed record Voice(bool Lowercase, bool BareEnd, bool Hasty, double Emoji)
{
    /// <summary>A voice by chance.</summary>
    public static Voice Draw(Dice dice) =>
        new(dice.Chance(0.14), dice.Chance(0.35), dice.Chance(0.12), dice.Chance(0.4) ? dice.Between(0.2, 0.6) : 0);

    /// <summary>The text as this person would have typed it.</summary>
    public string Speak(string text, string mood, Dice dice)
    {
        var spoken = Phrase.Capital(text);
        if (Hasty && dice.Chance(0.5))
        {
            spoken = Slip(spoken, dice);
        }

        if (Lowercase)
        {
            spoken = spoken.ToLowerInvariant();
        }

        if (BareEnd && spoken.EndsWith('.') && !spoken.EndsWith("..", StringComparison.Ordinal))
        {
            spoken = spoken[..^1];
        }

        return dice.Chance(Emoji) && char.IsAscii(spoken[^1]) ? $"{spoken} {dice.Pick(Phrasebook.Open("emoji")[mood])}" : spoken;
    }

    private static string Slip(string text, Dice dice)
    {
        var places = Enumerable.Range(2, Math.Max(0, text.Length - 5))
            .Where(at => char.IsAsciiLetterLower(text[at - 1]) && char.IsAsciiLetterLower(text[at])
                && char.IsAsciiLetterLower(text[at + 1]) && char.IsAsciiLetterLower(text[at + 2]) && text[at] != text[at + 1])
            .ToList();
        if (places.Count == 0)
        {
            return text;
        }

        var slip = dice.Pick(places);
        return dice.Chance(0.5)
            ? text[..slip] + text[slip + 1] + text[slip] + text[(slip + 2)..]
            : text[..slip] + text[(slip + 1)..];
    }
}
