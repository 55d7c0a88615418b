using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Reads comments that were labelled by hand and learned from, by heads that have not seen them (cross-validation). One comment in twenty is held out to
/// measure: too few accusations to say how many of them the model finds, and a share of 40 % would be off by as much as that rate is.
/// </summary>
/// <param name="examples">All examples.</param>
/// <param name="train">Trains a head for a task on some of its rows.</param>
/// <param name="matrix">The features.</param>
internal sealed class CrossReading(
    IReadOnlyList<TrainingExample> examples, Func<string, IReadOnlyList<WeightedRow>, LinearWeights> train, TrainingMatrix matrix)
{
    // Each head lacks a fifth of those comments, so it finds hardly less than the model that is shipped.
    private const int Folds = 5;

    /// <summary>What is counted together by those who read classifications: commercial distrust, and hostility of any kind.</summary>
    public static IReadOnlyList<IReadOnlyList<Signal>> Groups { get; } =
        [[Signal.Sellout, Signal.Deception], [Signal.Backlash, Signal.Sellout, Signal.Deception]];

    /// <summary>The logits of each comment for the signals of the groups; other outputs are zero.</summary>
    public Dictionary<int, float[]> Read(CancellationToken cancellationToken)
    {
        var byFold = Enumerable.Range(0, examples.Count)
            .Where(row => examples[row] is { Part: ExamplePart.Train, Set: ExampleReader.CandidatesByHand or ExampleReader.RandomByHand })
            .GroupBy(row => (int)(TextKey.Loose(examples[row].Text) / ExampleReader.Slices % Folds));
        var logits = new Dictionary<int, float[]>();
        foreach (var fold in byFold)
        {
            var left = fold.ToHashSet();
            foreach (var row in left)
            {
                logits[row] = new float[Models.ModelOutputs.Count];
            }

            foreach (var task in Groups.SelectMany(group => group).Distinct().Select(NameOf))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var head = train(task, [.. ModelTrainer.Rows(examples, task, ExamplePart.Train).Where(row => !left.Contains(row.Row))]);
                foreach (var row in left)
                {
                    logits[row][ModelTrainer.Output(task)] = matrix.Logit(head, row);
                }
            }
        }

        return logits;
    }

    /// <summary>The output of a signal.</summary>
    public static string NameOf(Signal signal) => Models.ModelOutputs.Names[Models.ModelOutputs.Sentiments + (int)signal];
}
