using RiskRadar.Classify.Training.Networks;

namespace RiskRadar.Classify.Networks;

public sealed class NetworkSchoolTests
{
    private static readonly NetworkHead Question = new("sellout", null, 0, 1);

    // Which of two words comes first decides: no count of words can tell.
    private static readonly NetworkLesson[] Order =
    [
        .. Enumerable.Range(0, 600).Select(at =>
        {
            var isFirst = at % 2 == 0;
            int[] words = isFirst ? [3 + (at % 5), 1, 2, 3 + (at % 7)] : [3 + (at % 5), 2, 1, 3 + (at % 7)];
            return new NetworkLesson(new NetworkText(words, [1, 2, 3, 4]), [new NetworkAnswer(Question, isFirst ? 1 : 0, 1)]);
        }),
    ];

    [Fact]
    public void Teach_OrderOfWords_IsLearned()
    {
        var weights = Taught(30, out var losses);

        Assert.True(losses[^1] < losses[0] / 4, $"loss fell from {losses[0]} to {losses[^1]}");
        Assert.True(Logit(weights, [9, 1, 2, 4]) > 1);
        Assert.True(Logit(weights, [9, 2, 1, 4]) < -1);
    }

    [Fact]
    public void Teach_Twice_GivesTheSameBits()
    {
        var first = Taught(3, out _);
        var second = Taught(3, out _);

        Assert.Equal(first.Vectors, second.Vectors);
        Assert.All(first.Dense.Zip(second.Dense), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void Teach_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(
        () => new NetworkSchool(Fresh(), 1).Teach(Order, 1, 0.01f, (_, _) => { }, new CancellationToken(canceled: true)));

    private static float Logit(NetworkWeights weights, int[] words)
    {
        var pass = new NetworkPass(weights);
        pass.Open([new NetworkText(words, [1, 2, 3, 4])]);
        pass.Run();
        pass.Answer();
        return pass.Answers[0];
    }

    private static NetworkWeights Taught(int rounds, out List<double> losses)
    {
        var weights = Fresh();
        var told = new List<double>();
        new NetworkSchool(weights, 1).Teach(Order, rounds, 0.02f, (_, loss) => told.Add(loss), TestContext.Current.CancellationToken);
        losses = told;
        return weights;
    }

    private static NetworkWeights Fresh()
    {
        var weights = new NetworkWeights(new NetworkShape(12, 8, 16, 16, 8));
        var random = new Random(2);
        foreach (var values in weights.Dense.Prepend(weights.Vectors))
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = (random.NextSingle() - 0.5f) * 0.4f;
            }
        }

        return weights;
    }
}
