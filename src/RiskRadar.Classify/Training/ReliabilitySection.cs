using System.Globalization;
using System.Text;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Training;

/// <summary>The card's reliability diagrams: one for each output, over the held-out texts of all sets together.</summary>
/// <param name="answers">What was asked of a held-out text, what is true, and the probabilities that the model gave it.</param>
internal sealed class ReliabilitySection(IReadOnlyList<(string Task, int Value, float[] Probabilities)> answers)
{
    /// <summary>For the card.</summary>
    public string Describe()
    {
        var section = new StringBuilder();
        section.AppendLine("\n## Reliability, on held-out texts of all sets together\n");
        section.AppendLine("Probability, texts, mean predicted, share observed (95 %); `#` to what was observed, `|` at what was predicted.");
        section.AppendLine("Sets differ in how common a signal is, so a head that is right on all of them together may be off on one: see the calibration error of each set.\n");
        foreach (var output in ModelOutputs.Names)
        {
            var at = ModelOutputs.Names.ToList().IndexOf(output);
            var isMood = at < ModelOutputs.Sentiments;
            var readings = answers.Where(answer => answer.Task == (isMood ? "sentiment" : output))
                .Select(answer => ((double)answer.Probabilities[at], answer.Value == (isMood ? at : 1))).ToList();
            if (readings.Count == 0)
            {
                continue;
            }

            section.AppendLine(CultureInfo.InvariantCulture, $"    {output}, {readings.Count} texts");
            foreach (var bin in Reliability.Of(readings))
            {
                section.AppendLine(CultureInfo.InvariantCulture, $"      {Reliability.Line(bin)}");
            }
        }

        return section.ToString().TrimEnd();
    }
}
