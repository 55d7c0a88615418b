using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Networks;

/// <summary>When the table's reading is not sure enough, so that the network reads the comment as well.</summary>
/// <param name="SureSentiment">From this probability of the best sentiment on the table is sure of it, in (0, 1).</param>
/// <param name="Bands">For each signal the probabilities between which the table is not sure of it: two numbers each.</param>
/// <param name="Rate">The share of random comments that the network reads, in [0, 1], as measured.</param>
internal sealed record CascadeRule(float SureSentiment, float[] Bands, double Rate)
{
    /// <summary>Whether the table's reading stands.</summary>
    public bool IsSure(in CommentReading reading)
    {
        ReadOnlySpan<float> probabilities = reading.Probabilities;
        if (MathF.Max(probabilities[0], MathF.Max(probabilities[1], probabilities[2])) < SureSentiment)
        {
            return false;
        }

        for (var signal = 0; signal < ModelOutputs.Signals; signal++)
        {
            var probability = probabilities[ModelOutputs.Sentiments + signal];
            if (probability > Bands[2 * signal] && probability < Bands[(2 * signal) + 1])
            {
                return false;
            }
        }

        return true;
    }
}
