using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Training.Networks;

namespace RiskRadar.Classify.Training;

/// <summary>Makes a model from labelled sets, own texts and unlabelled comments.</summary>
/// <param name="options">From what.</param>
/// <param name="clock">Gives the day in the version.</param>
/// <param name="progress">Is told each step.</param>
public sealed class ModelTrainer(TrainingOptions options, TimeProvider clock, IProgress<TrainingStep> progress)
{
    private const int LeastCount = 3;

    // Comments without labels from which the network learns what words mean.
    private const int Company = 300_000;

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
    /// <exception cref="InvalidDataException">No text says anything of one of the outputs, or a correction is no correction.</exception>
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
        var work = new TrainingWork(options.Work);
        var trainer = new LinearTrainer(matrix, options.Seed, work);

        var auxiliaries = TrainAuxiliaries(examples, trainer, cancellationToken);
        Append(matrix, auxiliaries);
        var heads = TrainHeads(examples, matrix, auxiliaries, trainer, 0.3, cancellationToken);
        var first = new ModelAssembly(options, clock, examples, matrix, lexicon, heads, progress);
        if (!options.Network)
        {
            var alone = first.Describe(first.Table(unlabelled), null);
            work.Remove();
            return alone;
        }

        // The network learns from labels, the table from labels and from what both of them together say of texts that have none.
        var known = examples.Select(example => TextKey.Loose(example.Text)).ToHashSet();
        var answers = examples.SelectMany((example, row) => example.Answers.Select(answer => new WeightedRow(row, answer.Value, answer.Weight))).ToList();
        var network = new NetworkTrainer(options.Seed, progress, (step, train) => work.Do(matrix, answers, step, train)).Train(examples, [.. reader.Unlabelled(Company).Where(text => !known.Contains(TextKey.Loose(text)))], cancellationToken);
        var table = ModelFile.Read(first.Table(unlabelled));
        var teacher = new Teacher(table, NetworkFile.Read(new NetworkAssembly(examples, table).Assemble(network)));
        progress.Report(new TrainingStep("reading texts that have no labels", 0.65));
        var lessons = teacher.Lessons(examples, reader.Unlabelled(int.MaxValue).Where(text => !known.Contains(TextKey.Loose(text))), cancellationToken);
        progress.Report(new TrainingStep($"{lessons.Count:N0} texts without labels", 0.7));
        matrix.Add([.. lessons.Select(lesson => lesson.Text)], cancellationToken);
        Append(matrix, auxiliaries);
        heads = TrainHeads([.. examples, .. lessons], matrix, auxiliaries, trainer, 0.72, cancellationToken);
        var second = new ModelAssembly(options, clock, examples, matrix, lexicon, heads, progress);
        var file = second.Table(unlabelled);

        var model = second.Describe(file, new NetworkAssembly(examples, ModelFile.Read(file)).Assemble(network));
        work.Remove();
        return model;
    }

    private static void Append(TrainingMatrix matrix, List<(string Task, string Set, LinearWeights Weights)> auxiliaries) =>
        matrix.Append([.. Enumerable.Range(0, matrix.Rows).AsParallel().AsOrdered()
            .Select(row => auxiliaries.Select(auxiliary => matrix.Logit(auxiliary.Weights, row) * AuxiliaryScale).ToArray())]);

    private LinearWeights[] TrainHeads(
        IReadOnlyList<TrainingExample> examples, TrainingMatrix matrix, List<(string Task, string Set, LinearWeights Weights)> auxiliaries, LinearTrainer trainer, double from, CancellationToken cancellationToken)
    {
        var heads = new LinearWeights[ModelOutputs.Count];
        foreach (var task in ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Prepend("sentiment"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = Rows(examples, task, ExamplePart.Train);
            if (rows.Count == 0)
            {
                throw new InvalidDataException($"no text says anything of '{task}': a model would guess it; add texts to '{options.Texts}' or sets to '{options.Data}'");
            }

            var sets = rows.Select(row => examples[row.Row].Set).Where(set => set != Teacher.Taught).ToHashSet();
            bool[] uses = [.. auxiliaries.Select(auxiliary => !sets.Contains(auxiliary.Set))];
            progress.Report(new TrainingStep($"{task}: {rows.Count:N0} answers", from + (0.02 * Output(task))));
            var trained = task == "sentiment"
                ? trainer.Classes(rows, ModelOutputs.Sentiments, MoodRidge, MoodIterations, uses)
                : [trainer.YesNo(rows, HeadRidge, HeadIterations, uses)];
            for (var at = 0; at < trained.Count; at++)
            {
                heads[Output(task) + at] = Fold(trained[at], auxiliaries, matrix.Space);
            }
        }

        return heads;
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
