using RiskRadar.Domain;

namespace RiskRadar.Assess.Aggregates;

/// <summary>A comment whose text is kept, because it may be shown as evidence.</summary>
/// <param name="Row">Hash of the comment, as in its row.</param>
/// <param name="Id">The comment's id in its source.</param>
/// <param name="Text">Cut at 500 characters.</param>
/// <param name="Signal">What it shows most strongly.</param>
/// <param name="Strength">That probability, as a byte.</param>
internal sealed record EvidenceText(ulong Row, string Id, string Text, Signal Signal, byte Strength)
{
    private const int LongestText = 500;

    // Below this no threshold of a useful model lies, so nobody will ask for the comment as evidence.
    private const byte WeakestStrength = 76;

    /// <summary>The evidence in a comment, or <see langword="null"/> when it shows nothing that a flag reports.</summary>
    public static EvidenceText? Of(ulong row, string id, string text, in ScoreBytes scores)
    {
        var (signal, strength) = (Signal.Sellout, scores[ScoreBytes.Sellout]);
        Consider(Signal.Deception, scores[ScoreBytes.Deception]);
        Consider(Signal.Backlash, scores[ScoreBytes.Backlash]);
        Consider(Signal.Toxicity, scores[ScoreBytes.Toxicity]);
        return strength < WeakestStrength ? null : new EvidenceText(row, id, Cut(text), signal, strength);

        void Consider(Signal other, byte value)
        {
            if (value > strength)
            {
                (signal, strength) = (other, value);
            }
        }
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..length];
    }
}
