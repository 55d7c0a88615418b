using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Training;

/// <summary>Makes a model from labelled sets, own texts and unlabelled comments.</summary>
/// <param name="options">From what.</param>
/// <param name="clock">Gives the day in the version.</param>
/// <param name="progress">Is told each step.</param>
public sealed class ModelTrainer(TrainingOptions options, TimeProvider clock, IProgress<TrainingStep> progress)
{
    private const int LeastCount = 3;
    private const int MostFeatures = 400_000;
    private const int MostWords = 90_000;
    private const float AuxiliaryRidge = 1;
    private const float HeadRidge = 0.5f;
    private const float MoodRidge = 1;
    private const int AuxiliaryIterations = 20;
    private const int HeadIterations = 40;
    private const int MoodIterations = 50;

    // A logit of 4 is a firm opinion: so scaled, another model's opinion weighs like a strong word.
    private const float AuxiliaryScale = 0.25f;

    /// <summary>Makes the model.</summary>
    /// <exception cref="DirectoryNotFoundException">The data folder has no labelled sets.</exception>
    public TrainedModel Train(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(options.Data, "labelled")))
        {
            throw new DirectoryNotFoundException($"'{options.Data}' has no folder 'labelled' with sets to learn from.");
        }

        var reader = new ExampleReader(options);
        var examples = reader.Read();
        var unlabelled = reader.Unlabelled(options.Unlabelled).ToList();
        progress.Report(new TrainingStep($"{examples.Count:N0} labelled texts, {unlabelled.Count:N0} unlabelled", 0.02));

        var lexicon = MoodLexicon.Read(Path.Combine(options.Data, "lexicons"));
        var texts = examples.Select(example => example.Text).ToList();
        var learned = examples.Where(example => example.Part == ExamplePart.Train).Select(example => example.Text);
        var space = FeatureSpace.Choose(learned.Concat(unlabelled), lexicon, WordVectors.Read(options.Vectors), LeastCount, MostFeatures, MostWords, cancellationToken);
        progress.Report(new TrainingStep($"{space.NGrams:N0} features", 0.1));
        var matrix = TrainingMatrix.Read(space, texts, cancellationToken);
        var trainer = new LinearTrainer(matrix, options.Seed);

        var auxiliaries = TrainAuxiliaries(examples, trainer, cancellationToken);
        matrix.Append([.. Enumerable.Range(0, examples.Count).AsParallel().AsOrdered()
            .Select(row => auxiliaries.Select(auxiliary => matrix.Logit(auxiliary.Weights, row) * AuxiliaryScale).ToArray())]);

        var heads = new LinearWeights[ModelOutputs.Count];
        foreach (var task in ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Prepend("sentiment"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = Rows(examples, task, ExamplePart.Train);
            progress.Report(new TrainingStep($"{task}: {rows.Count:N0} texts", 0.4 + (0.05 * Output(task))));
            var trained = task == "sentiment"
                ? trainer.Classes(rows, ModelOutputs.Sentiments, MoodRidge, MoodIterations, Uses(rows))
                : [trainer.YesNo(rows, HeadRidge, HeadIterations, Uses(rows))];
            for (var at = 0; at < trained.Count; at++)
            {
                heads[Output(task) + at] = Fold(trained[at], auxiliaries, space);
            }
        }

        progress.Report(new TrainingStep("reading again what was learned, by heads that have not seen it", 0.96));
        var crossed = new CrossReading(
            examples, (_, rows) => Fold(trainer.YesNo(rows, HeadRidge, HeadIterations, Uses(rows)), auxiliaries, space), matrix).Read(cancellationToken);
        return new ModelAssembly(options, clock, examples, matrix, lexicon, heads, progress).Assemble(unlabelled, crossed);

        // An opinion that was learned from a head's own texts would be believed too much.
        bool[] Uses(IReadOnlyList<WeightedRow> rows)
        {
            var sets = rows.Select(row => examples[row.Row].Set).ToHashSet();
            return [.. auxiliaries.Select(auxiliary => !sets.Contains(auxiliary.Set))];
        }
    }

    /// <summary>The rows of a part that answer a task.</summary>
    internal static List<WeightedRow> Rows(IReadOnlyList<TrainingExample> examples, string task, ExamplePart part)
    {
        var rows = new List<WeightedRow>();
        for (var row = 0; row < examples.Count; row++)
        {
            if (examples[row].Part == part)
            {
                rows.AddRange(examples[row].Answers.Where(answer => answer.Task == task).Select(answer => new WeightedRow(row, answer.Value, answer.Weight)));
            }
        }

        return rows;
    }

    /// <summary>The first output of a task.</summary>
    internal static int Output(string task) => task == "sentiment" ? 0 : ModelOutputs.Names.ToList().IndexOf(task);

    private List<(string Task, string Set, LinearWeights Weights)> TrainAuxiliaries(
        IReadOnlyList<TrainingExample> examples, LinearTrainer trainer, CancellationToken cancellationToken)
    {
        var auxiliaries = new List<(string Task, string Set, LinearWeights Weights)>();
        var tasks = examples.SelectMany(example => example.Answers.Select(answer => (answer.Task, example.Set))).Where(task => task.Task.Contains('.')).Distinct()
            .OrderBy(task => task.Task, StringComparer.Ordinal).ToList();
        foreach (var (task, set) in tasks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = Rows(examples, task, ExamplePart.Train);
            progress.Report(new TrainingStep($"{task}: {rows.Count:N0} texts", 0.15 + (0.25 * auxiliaries.Count / tasks.Count)));
            auxiliaries.Add((task, set, trainer.YesNo(rows, AuxiliaryRidge, AuxiliaryIterations)));
        }

        return auxiliaries;
    }

    /// <summary>What other models say is linear in the same features: their weights go into the head's own, and cost nothing when it reads.</summary>
    private static LinearWeights Fold(LinearWeights head, List<(string Task, string Set, LinearWeights Weights)> auxiliaries, FeatureSpace space)
    {
        var weights = head.Weights[..space.Columns];
        var bias = head.Bias;
        for (var at = 0; at < auxiliaries.Count; at++)
        {
            var factor = head.Weights[space.Columns + at] * AuxiliaryScale;
            bias += factor * auxiliaries[at].Weights.Bias;
            for (var column = 0; column < weights.Length && factor != 0; column++)
            {
                weights[column] += factor * auxiliaries[at].Weights.Weights[column];
            }
        }

        return new LinearWeights(weights, bias);
    }
}
