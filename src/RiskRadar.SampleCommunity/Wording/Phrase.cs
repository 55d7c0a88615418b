using System.Text;
using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Wording;

/// <summary>Fills a phrase: <c>[a|b]</c> is one of the alternatives (they nest), <c>{slot}</c> a word from the occasion.</summary>
internal static class Phrase
{
    /// <summary>The finished text.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="slot">Finds the word for a slot.</param>
    /// <param name="dice">Chooses alternatives.</param>
    public static string Fill(string phrase, Func<string, string> slot, Dice dice)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < phrase.Length; at++)
        {
            switch (phrase[at])
            {
                case '[':
                    var end = End(phrase, at);
                    filled.Append(Fill(dice.Pick(Alternatives(phrase[(at + 1)..end])), slot, dice));
                    at = end;
                    break;
                case '{':
                    var close = phrase.IndexOf('}', at);
                    filled.Append(slot(phrase[(at + 1)..close]));
                    at = close;
                    break;
                default:
                    filled.Append(phrase[at]);
                    break;
            }
        }

        return filled.ToString();
    }

    /// <summary>The text with a capital at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static int End(string phrase, int start)
    {
        var depth = 0;
        for (var at = start; at < phrase.Length; at++)
        {
            depth += phrase[at] == '[' ? 1 : phrase[at] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        throw new FormatException($"A bracket is not closed in '{phrase}'.");
    }

    private static List<string> Alternatives(string inside)
    {
        var alternatives = new List<string>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < inside.Length; at++)
        {
            depth += inside[at] == '[' ? 1 : inside[at] == ']' ? -1 : 0;
            if (depth == 0 && inside[at] == '|')
            {
                alternatives.Add(inside[start..at]);
                start = at + 1;
            }
        }

        alternatives.Add(inside[start..]);
        return alternatives;
    }
}
