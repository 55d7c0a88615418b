using RiskRadar.Classify.Models;
using RiskRadar.Classify.Training.Networks;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Trains one linear model for each output. What sets ask in their own way is trained first; its answers are features for the heads, whose sets do not
/// have to agree with it, and fold into their weights: other models' opinions are linear in the same features, and cost nothing when they are read.
/// </summary>
/// <param name="matrix">The features of all texts.</param>
/// <param name="trainer">Trains on them.</param>
/// <param name="progress">Is told each step.</param>
internal sealed class HeadTrainer(TrainingMatrix matrix, LinearTrainer trainer, IProgress<TrainingStep> progress)
{
    private const float AuxiliaryRidge = 1;
    private const float HeadRidge = 0.5f;
    private const float MoodRidge = 1;
    private const int AuxiliaryIterations = 20;
    private const int HeadIterations = 40;
    private const int MoodIterations = 50;

    // A logit of 4 is a firm opinion: so scaled, another model's opinion weighs like a strong word.
    private const float AuxiliaryScale = 0.25f;

    private readonly List<(string Set, LinearWeights Weights)> _auxiliaries = [];

    /// <summary>Trains the questions that sets ask in their own way.</summary>
    public void TrainAuxiliaries(IReadOnlyList<TrainingExample> examples, CancellationToken cancellationToken)
    {
        var tasks = examples.SelectMany(example => example.Answers.Select(answer => (answer.Task, example.Set))).Where(task => task.Task.Contains('.')).Distinct()
            .OrderBy(task => task.Task, StringComparer.Ordinal).ToList();
        foreach (var (task, set) in tasks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = ModelTrainer.Rows(examples, task, ExamplePart.Train);
            progress.Report(new TrainingStep($"{task}: {rows.Count:N0} texts", 0.1 + (0.1 * _auxiliaries.Count / tasks.Count)));
            _auxiliaries.Add((set, trainer.YesNo(rows, AuxiliaryRidge, AuxiliaryIterations)));
        }

        AppendOpinions();
    }

    /// <summary>Gives all rows the answers of the auxiliary questions: also those that were added since.</summary>
    public void AppendOpinions() => matrix.Append([.. Enumerable.Range(0, matrix.Rows).AsParallel().AsOrdered()
        .Select(row => _auxiliaries.Select(auxiliary => matrix.Logit(auxiliary.Weights, row) * AuxiliaryScale).ToArray())]);

    /// <summary>Trains all heads.</summary>
    /// <param name="examples">The texts, in the order of the rows.</param>
    /// <param name="from">The share of the whole training that is done.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InvalidDataException">No text says anything of an output.</exception>
    public LinearWeights[] TrainHeads(IReadOnlyList<TrainingExample> examples, double from, CancellationToken cancellationToken)
    {
        var heads = new LinearWeights[ModelOutputs.Count];
        foreach (var task in ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Prepend("sentiment"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = ModelTrainer.Rows(examples, task, ExamplePart.Train);
            if (rows.Count == 0)
            {
                throw new InvalidDataException($"no text says anything of '{task}': a model would guess it; add texts of your own, or sets");
            }

            progress.Report(new TrainingStep($"{task}: {rows.Count:N0} answers", from + (0.01 * ModelTrainer.Output(task))));
            if (task != "sentiment")
            {
                heads[ModelTrainer.Output(task)] = TrainSignal(examples, rows);
                continue;
            }

            var moods = trainer.Classes(rows, ModelOutputs.Sentiments, MoodRidge, MoodIterations, Uses(examples, rows));
            for (var mood = 0; mood < moods.Count; mood++)
            {
                heads[mood] = Fold(moods[mood]);
            }
        }

        return heads;
    }

    /// <summary>Trains the head of a signal on some rows.</summary>
    public LinearWeights TrainSignal(IReadOnlyList<TrainingExample> examples, IReadOnlyList<WeightedRow> rows) =>
        Fold(trainer.YesNo(rows, HeadRidge, HeadIterations, Uses(examples, rows)));

    // An opinion that was learned from a head's own texts would be believed too much.
    private bool[] Uses(IReadOnlyList<TrainingExample> examples, IReadOnlyList<WeightedRow> rows)
    {
        var sets = rows.Select(row => examples[row.Row].Set).Where(set => set != Teacher.Taught).ToHashSet();
        return [.. _auxiliaries.Select(auxiliary => !sets.Contains(auxiliary.Set))];
    }

    private LinearWeights Fold(LinearWeights head)
    {
        var weights = head.Weights[..matrix.Space.Columns];
        var bias = head.Bias;
        for (var at = 0; at < _auxiliaries.Count; at++)
        {
            var factor = head.Weights[matrix.Space.Columns + at] * AuxiliaryScale;
            bias += factor * _auxiliaries[at].Weights.Bias;
            for (var column = 0; column < weights.Length && factor != 0; column++)
            {
                weights[column] += factor * _auxiliaries[at].Weights.Weights[column];
            }
        }

        return new LinearWeights(weights, bias);
    }
}
