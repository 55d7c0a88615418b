using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Reads comments that were labelled by hand and learned from, by heads that have not seen them (cross-validation). One comment in twenty is held out to
/// measure: too few accusations to say how many of them the model finds, and a share of 40 % would be off by as much as that rate is.
/// </summary>
/// <param name="examples">All examples.</param>
/// <param name="learnedFrom">What the head of a task learned from; begins with the examples.</param>
/// <param name="train">Trains a head on some of its rows.</param>
/// <param name="matrix">The features.</param>
internal sealed class CrossReading(
    IReadOnlyList<TrainingExample> examples,
    Func<string, IReadOnlyList<TrainingExample>> learnedFrom,
    Func<IReadOnlyList<TrainingExample>, IReadOnlyList<WeightedRow>, LinearWeights> train,
    TrainingMatrix matrix)
{
    // Each head lacks a fifth of those comments, so it finds hardly less than the model that is shipped.
    private const int Folds = 5;

    /// <summary>What is counted together by those who read classifications: commercial distrust, and hostility of any kind.</summary>
    public static IReadOnlyList<IReadOnlyList<Signal>> Groups { get; } =
        [[Signal.Sellout, Signal.Deception], [Signal.Backlash, Signal.Sellout, Signal.Deception]];

    /// <summary>The logits of each comment for the signals of the groups; other outputs are zero.</summary>
    public Dictionary<int, float[]> Read(CancellationToken cancellationToken)
    {
        var folds = Enumerable.Range(0, examples.Count)
            .Where(row => examples[row] is { Part: ExamplePart.Train, Set: HandLabels.Candidates or HandLabels.Random })
            .GroupBy(row => (int)(TextKey.Loose(examples[row].Text) / ExampleReader.Slices % Folds)).Select(fold => fold.ToHashSet()).ToList();
        var logits = folds.SelectMany(fold => fold).ToDictionary(row => row, _ => new float[Models.ModelOutputs.Count]);

        // Each head writes into places of its own.
        var heads = Groups.SelectMany(group => group).Distinct().Select(NameOf).SelectMany(task => folds.Select(fold => (Task: task, Left: fold)));
        Parallel.ForEach(heads, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, one =>
        {
            var learned = learnedFrom(one.Task);
            var head = train(learned, [.. ModelTrainer.Rows(learned, one.Task, ExamplePart.Train).Where(row => !one.Left.Contains(row.Row))]);
            foreach (var row in one.Left)
            {
                logits[row][ModelTrainer.Output(one.Task)] = matrix.Logit(head, row);
            }
        });

        return logits;
    }

    /// <summary>The output of a signal.</summary>
    public static string NameOf(Signal signal) => Models.ModelOutputs.Names[Models.ModelOutputs.Sentiments + (int)signal];
}
