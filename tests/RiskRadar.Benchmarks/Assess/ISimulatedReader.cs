using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>Reads simulated comments whose truth is known.</summary>
public interface ISimulatedReader
{
    /// <summary>What it says of its errors.</summary>
    ModelDescription Description { get; }

    /// <summary>Reads a comment.</summary>
    /// <param name="distrusts">The truth.</param>
    /// <param name="random">Chance.</param>
    /// <param name="shift">How far the scores of ordinary comments are off here, in standard deviations.</param>
    Classification Read(bool distrusts, Random random, double shift);
}
