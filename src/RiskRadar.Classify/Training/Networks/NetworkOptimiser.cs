using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>Changes the weights of a network along their slopes: Adam (Kingma and Ba 2015) with decoupled decay; vectors change only when they are used.</summary>
internal sealed class NetworkOptimiser(NetworkWeights weights, float decay)
{
    private const float Inertia = 0.9f;
    private const float SquareInertia = 0.999f;
    private const float Smallest = 1e-8f;

    private readonly NetworkWeights _first = new(weights.Shape);
    private readonly NetworkWeights _second = new(weights.Shape);
    private int _steps;

    /// <summary>Makes one step.</summary>
    /// <param name="slopes">The slopes of the batch.</param>
    /// <param name="rate">How far it goes.</param>
    public void Step(NetworkSlopes slopes, float rate)
    {
        _steps++;
        var size = rate * MathF.Sqrt(1 - MathF.Pow(SquareInertia, _steps)) / (1 - MathF.Pow(Inertia, _steps));
        for (var at = 0; at < weights.Dense.Count; at++)
        {
            Change(weights.Dense[at], slopes.Dense.Dense[at], _first.Dense[at], _second.Dense[at], size, rate * decay);
        }

        var width = weights.Shape.Width;
        foreach (var vector in slopes.Touched)
        {
            Change(
                weights.Vectors.AsSpan(vector * width, width), slopes.Vector(vector), _first.Vectors.AsSpan(vector * width, width), _second.Vectors.AsSpan(vector * width, width), size, 0);
        }
    }

    private static void Change(Span<float> weights, ReadOnlySpan<float> slopes, Span<float> first, Span<float> second, float size, float decay)
    {
        var lanes = System.Numerics.Vector<float>.Count;
        var at = 0;
        for (; at <= weights.Length - lanes; at += lanes)
        {
            var slope = new System.Numerics.Vector<float>(slopes[at..]);
            var mean = (new System.Numerics.Vector<float>(first[at..]) * Inertia) + (slope * (1 - Inertia));
            var square = (new System.Numerics.Vector<float>(second[at..]) * SquareInertia) + (slope * slope * (1 - SquareInertia));
            mean.CopyTo(first[at..]);
            square.CopyTo(second[at..]);
            var weight = new System.Numerics.Vector<float>(weights[at..]);
            (weight - (mean * size / (System.Numerics.Vector.SquareRoot(square) + new System.Numerics.Vector<float>(Smallest))) - (weight * decay)).CopyTo(weights[at..]);
        }

        for (; at < weights.Length; at++)
        {
            first[at] = (first[at] * Inertia) + (slopes[at] * (1 - Inertia));
            second[at] = (second[at] * SquareInertia) + (slopes[at] * slopes[at] * (1 - SquareInertia));
            weights[at] -= (first[at] * size / (MathF.Sqrt(second[at]) + Smallest)) + (weights[at] * decay);
        }
    }
}
