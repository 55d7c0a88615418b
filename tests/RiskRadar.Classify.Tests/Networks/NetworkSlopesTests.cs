using RiskRadar.Classify.Training.Networks;

namespace RiskRadar.Classify.Networks;

/// <summary>The slopes are those that small changes of the weights show.</summary>
public sealed class NetworkSlopesTests
{
    private static readonly NetworkShape Shape = new(6, 8, 8, 8, 8);

    // Each a text of some tokens; one token has two vectors, one has none, and one text is empty.
    private static readonly NetworkText[] Texts =
    [
        new([1, 2, 15, 3], [1, 3, 4]),
        new([4, 4, 5, 7], [1, 2, 2, 4]),
        new([], []),
        new([2], [1]),
    ];

    [Fact]
    public void Add_EveryWeight_IsTheSlopeOfTheLoss()
    {
        var random = new Random(3);
        var weights = Filled(random);
        var aims = Enumerable.Range(0, Texts.Length * Shape.Answers).Select(_ => random.NextSingle()).ToArray();
        var slopes = Slopes(weights, aims);
        foreach (var (values, at) in weights.Dense.Select((values, at) => (values, at)))
        {
            for (var weight = 0; weight < values.Length; weight += 7)
            {
                AssertSlope(Measured(weights, aims, values, weight), slopes.Dense.Dense[at][weight], $"array {at}, weight {weight}");
            }
        }

        foreach (var vector in slopes.Touched)
        {
            for (var number = 0; number < Shape.Width; number++)
            {
                AssertSlope(Measured(weights, aims, weights.Vectors, (vector * Shape.Width) + number), slopes.Vector(vector)[number], $"vector {vector}, number {number}");
            }
        }

        Assert.Equal([1, 2, 3, 4, 5, 7, 15], slopes.Touched.Order());
    }

    [Fact]
    public void Clear_AfterABatch_ForgetsIt()
    {
        var random = new Random(4);
        var weights = Filled(random);
        var aims = new float[Texts.Length * Shape.Answers];
        var slopes = Slopes(weights, aims);
        Assert.Contains(slopes.Dense.Forward, slope => slope != 0);

        slopes.Clear();

        Assert.Empty(slopes.Touched);
        Assert.All(slopes.Dense.Dense, values => Assert.All(values, value => Assert.Equal(0, value)));
    }

    private static void AssertSlope(double measured, float computed, string where) =>
        Assert.True(Math.Abs(measured - computed) < 2e-3 * (1 + Math.Abs(measured)), $"{where}: {computed} instead of {measured}");

    private static double Measured(NetworkWeights weights, float[] aims, float[] values, int at)
    {
        const float Step = 2e-3f;
        var value = values[at];
        values[at] = value + Step;
        var more = Loss(weights, aims);
        values[at] = value - Step;
        var less = Loss(weights, aims);
        values[at] = value;
        return (more - less) / (2 * Step);
    }

    // Half the squared distance of the answers from aims: its slope is the distance itself.
    private static double Loss(NetworkWeights weights, float[] aims) =>
        Read(weights).Answers.Take(aims.Length).Zip(aims).Sum(pair => Math.Pow(pair.First - pair.Second, 2) / 2);

    private static NetworkSlopes Slopes(NetworkWeights weights, float[] aims)
    {
        var pass = Read(weights);
        var distances = pass.Answers.Take(aims.Length).Zip(aims).Select(pair => pair.First - pair.Second).ToArray();
        var transposed = new TransposedWeights(Shape);
        transposed.Update(weights);
        var slopes = new NetworkSlopes(Shape);
        var ones = Enumerable.Repeat(1f, Texts.Length * Shape.Pooled).ToArray();
        slopes.Add(pass, Texts, distances, transposed, ones, ones);
        return slopes;
    }

    private static NetworkPass Read(NetworkWeights weights)
    {
        var pass = new NetworkPass(weights);
        pass.Open(Texts);
        pass.Run();
        pass.Answer();
        return pass;
    }

    private static NetworkWeights Filled(Random random)
    {
        var weights = new NetworkWeights(Shape);
        foreach (var values in weights.Dense.Prepend(weights.Vectors))
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = (random.NextSingle() - 0.5f) * 1.2f;
            }
        }

        return weights;
    }
}
