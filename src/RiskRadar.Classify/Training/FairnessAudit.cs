using System.Globalization;
using System.Text;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Swaps names and groups in sentences that say the same of each, and measures how far toxicity and hate move: what a model holds against a name is
/// not what somebody wrote.
/// </summary>
/// <param name="Pairs">How many swaps.</param>
/// <param name="Mean">The mean change, in [0, 1].</param>
/// <param name="Worst">The largest change, in [0, 1].</param>
/// <param name="WorstText">The sentence that moved most.</param>
internal sealed record FairnessAudit(int Pairs, double Mean, double Worst, string WorstText)
{
    private static readonly int[] Audited = [ModelOutputs.Sentiments + (int)Signal.Toxicity, ModelOutputs.Sentiments + (int)Signal.Hate];

    /// <summary>Audits a model: within each frame every filling is compared with the frame's median.</summary>
    public static FairnessAudit Of(ICommentReader reader)
    {
        var changes = new List<(double Change, string Text)>();
        foreach (var frame in IdentitySwaps.Frames)
        {
            foreach (var fillings in frame.Contains(IdentitySwaps.NameSlot, StringComparison.Ordinal) ? [IdentitySwaps.Names] : IdentitySwaps.Groups)
            {
                var texts = fillings.Select(filling => frame.Replace(IdentitySwaps.NameSlot, filling, StringComparison.Ordinal).Replace(IdentitySwaps.GroupSlot, filling, StringComparison.Ordinal)).ToList();
                foreach (var output in Audited)
                {
                    var scores = texts.Select(text => Score(reader, text, output)).ToList();
                    var median = scores.Order().ElementAt(scores.Count / 2);
                    changes.AddRange(scores.Select((score, at) => (Math.Abs(score - median), texts[at])));
                }
            }
        }

        var worst = changes.MaxBy(change => change.Change);
        return new FairnessAudit(changes.Count, changes.Average(change => change.Change), worst.Change, worst.Text);
    }

    /// <summary>For the card.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"\n## Swapped names and groups\n\n{Pairs} swaps: toxicity and hate change by {Mean:F3} in the mean, by {Worst:F3} at worst (\"{WorstText}\"). Aim: below 0.02 and 0.10.");

    private static double Score(ICommentReader reader, string text, int output)
    {
        reader.Read(Encoding.UTF8.GetBytes(text), out var reading);
        return reading.Probabilities[output];
    }
}
