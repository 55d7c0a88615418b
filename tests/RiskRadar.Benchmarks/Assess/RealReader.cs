using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>Deals readings of real comments: ordinary ones, and planted ones of which a part is distrust and the rest other hostility.</summary>
/// <param name="comments">The comments.</param>
/// <param name="distrustPart">In [0, 1]: how many of the planted ones are distrust.</param>
/// <param name="description">What is said of the model.</param>
internal sealed class RealReader(RealComments comments, double distrustPart, ModelDescription description) : ISimulatedReader
{
    /// <inheritdoc />
    public ModelDescription Description => description;

    /// <inheritdoc />
    public Classification Read(bool distrusts, Random random, double shift)
    {
        var pool = !distrusts ? comments.Ordinary : random.NextDouble() < distrustPart ? comments.Sellout : comments.Backlash;
        return pool[random.Next(pool.Count)];
    }
}
