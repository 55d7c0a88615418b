using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Training.Networks;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Makes a model from labelled sets, own texts and unlabelled comments: a table from labels, a network from the same, and the table once more, from labels
/// and from what both of them together say of texts that have none.
/// </summary>
/// <param name="options">From what.</param>
/// <param name="clock">Gives the day in the version.</param>
/// <param name="progress">Is told each step.</param>
public sealed class ModelTrainer(TrainingOptions options, TimeProvider clock, IProgress<TrainingStep> progress)
{
    private const int LeastCount = 3;
    private const int MostFeatures = 400_000;
    private const int MostWords = 90_000;

    // Comments without labels from which the network learns what words mean.
    private const int Company = 300_000;

    /// <summary>Makes the model.</summary>
    /// <exception cref="DirectoryNotFoundException">The data folder has no labelled sets.</exception>
    /// <exception cref="InvalidDataException">No text says anything of an output.</exception>
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
        var trainer = new HeadTrainer(matrix, new LinearTrainer(matrix, options.Seed, work), progress);
        trainer.TrainAuxiliaries(examples, cancellationToken);
        var heads = trainer.TrainHeads(examples, 0.2, cancellationToken);
        var assembly = new ModelAssembly(options, clock, examples, matrix, lexicon, heads, progress);
        TrainedModel model;
        if (options.Network)
        {
            var known = examples.Select(example => TextKey.Loose(example.Text)).ToHashSet();
            var network = TrainNetwork(examples, [.. Unknown(reader, Company, known)], matrix, work, cancellationToken);
            var taught = Teach(ModelFile.Read(assembly.Table(unlabelled, new Dictionary<int, float[]>(), [])), network, examples, Unknown(reader, int.MaxValue, known), cancellationToken);
            matrix.Add([.. taught.Select(lesson => lesson.Text)], cancellationToken);
            trainer.AppendOpinions();
            IReadOnlyList<TrainingExample> all = [.. examples, .. taught];
            var taughtTasks = ChooseHeads(examples, matrix, heads, trainer.TrainHeads(all, 0.72, cancellationToken));
            var crossed = Crossed(examples, task => taughtTasks.Contains(task) ? all : examples, trainer, matrix, cancellationToken);
            var table = new ModelAssembly(options, clock, examples, matrix, lexicon, heads, progress).Table(unlabelled, crossed, taughtTasks);
            model = assembly.Describe(table, new NetworkAssembly(examples, ModelFile.Read(table)).Assemble(network), taughtTasks);
        }
        else
        {
            model = assembly.Describe(assembly.Table(unlabelled, Crossed(examples, _ => examples, trainer, matrix, cancellationToken), []), null, []);
        }

        work.Remove();
        return model;
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

    // Comments without labels, but for those that something is measured on.
    private static IEnumerable<string> Unknown(ExampleReader reader, int count, HashSet<ulong> known) =>
        reader.Unlabelled(count).Where(text => !known.Contains(TextKey.Loose(text)));

    private TaughtNetwork TrainNetwork(
        IReadOnlyList<TrainingExample> examples, IReadOnlyList<string> unlabelled, TrainingMatrix matrix, TrainingWork work, CancellationToken cancellationToken)
    {
        var answers = examples.SelectMany((example, row) => example.Answers.Select(answer => new WeightedRow(row, answer.Value, answer.Weight))).ToList();
        return new NetworkTrainer(options.Seed, progress, (step, train) => work.Do(matrix, answers, step, train)).Train(examples, unlabelled, cancellationToken);
    }

    private List<TrainingExample> Teach(
        CommentModel table, TaughtNetwork network, IReadOnlyList<TrainingExample> examples, IEnumerable<string> unlabelled, CancellationToken cancellationToken)
    {
        progress.Report(new TrainingStep("reading texts that have no labels", 0.65));
        var teacher = new Teacher(table, NetworkFile.Read(new NetworkAssembly(examples, table).Assemble(network)));
        var lessons = teacher.Lessons(examples, unlabelled, cancellationToken);
        progress.Report(new TrainingStep($"{lessons.Count:N0} texts without labels", 0.7));
        return lessons;
    }

    // Puts the taught heads in the place of those that they are better than.
    private HashSet<string> ChooseHeads(IReadOnlyList<TrainingExample> examples, TrainingMatrix matrix, LinearWeights[] heads, LinearWeights[] taught)
    {
        var choice = new HeadChoice(examples, matrix);
        var chosen = new HashSet<string>();
        foreach (var task in ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Prepend("sentiment"))
        {
            var at = Output(task);
            var range = at..(task == "sentiment" ? ModelOutputs.Sentiments : at + 1);
            if (choice.IsSecondBetter(task, heads[range], taught[range]))
            {
                chosen.Add(task);
                taught[range].CopyTo(heads, at);
            }
        }

        progress.Report(new TrainingStep($"better when taught: {string.Join(", ", chosen.Order())}", 0.85));
        return chosen;
    }

    private Dictionary<int, float[]> Crossed(
        IReadOnlyList<TrainingExample> examples, Func<string, IReadOnlyList<TrainingExample>> learnedFrom, HeadTrainer trainer, TrainingMatrix matrix, CancellationToken cancellationToken)
    {
        progress.Report(new TrainingStep("reading again what was learned, by heads that have not seen it", 0.86));
        return new CrossReading(examples, learnedFrom, trainer.TrainSignal, matrix).Read(cancellationToken);
    }
}
