using RiskRadar.Domain;

namespace RiskRadar.Classify.Training.Languages;

/// <summary>Compares choices of sentiments on the same texts by drawing the texts again (paired bootstrap, Efron 1979).</summary>
internal sealed class MoodComparison
{
    private const int Draws = 1_000;
    private const int Classes = 3;

    private readonly int[] _truth;
    private readonly int[] _chosen;
    private readonly int[][] _draws;

    /// <param name="truth">What is true of each text.</param>
    /// <param name="chosen">What the model chose.</param>
    /// <param name="seed">Of the draws.</param>
    public MoodComparison(int[] truth, int[] chosen, int seed)
    {
        var random = new Random(seed);
        (_truth, _chosen) = (truth, chosen);
        _draws = [.. Enumerable.Range(0, Draws).Select(_ => truth.Select(_ => random.Next(truth.Length)).ToArray())];
        MacroF1 = Middle(_draws.Select(draw => F1(_chosen, draw)));
    }

    /// <summary>The 95 % interval of the model's macro-F1.</summary>
    public Interval MacroF1 { get; }

    /// <summary>Compares with other choices.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="others">What the other chose.</param>
    public LanguageBaseline With(string name, int[] others) =>
        new(name, F1(others, [.. Enumerable.Range(0, _truth.Length)]), Middle(_draws.Select(draw => F1(_chosen, draw) - F1(others, draw))));

    private double F1(int[] chosen, int[] draw)
    {
        Span<int> right = stackalloc int[Classes];
        Span<int> all = stackalloc int[Classes];
        foreach (var at in draw)
        {
            all[_truth[at]]++;
            all[chosen[at]]++;
            right[_truth[at]] += _truth[at] == chosen[at] ? 1 : 0;
        }

        var sum = 0.0;
        for (var mood = 0; mood < Classes; mood++)
        {
            sum += all[mood] == 0 ? 0 : 2.0 * right[mood] / all[mood];
        }

        return sum / Classes;
    }

    private static Interval Middle(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return new Interval(ordered[(int)(0.025 * ordered.Length)], ordered[(int)(0.975 * ordered.Length)]);
    }
}
