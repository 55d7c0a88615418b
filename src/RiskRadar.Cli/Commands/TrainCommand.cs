using System.CommandLine;
using System.Text.Json;
using RiskRadar.Classify;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Training;
using RiskRadar.Cli.Output;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar train DATA</c>: makes a model with its card and floors.</summary>
internal static class TrainCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="time">The clock.</param>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var data = new Argument<string>("DATA") { Description = "A folder with labelled/, and if there are lexicons/ and unlabelled/" };
        var texts = new Option<string>("--texts") { Description = "A folder of tables of your own with the columns text and signals", HelpName = "DIR", DefaultValueFactory = _ => "models/texts" };
        var labels = new Option<string>("--labels") { Description = "A folder of tables of hand labels of unlabelled texts: hash, signals", HelpName = "DIR", DefaultValueFactory = _ => "models/labels" };
        var vectors = new Option<string?>("--vectors") { Description = "Word vectors that fastText learned from the corpus (models/README.md says how)", HelpName = "FILE" };
        var corpus = new Option<string?>("--write-corpus") { Description = "Write what word vectors are learned from to this file, and make no model", HelpName = "FILE" };
        var corrections = new Option<string?>("--with-corrections") { Description = "Relabelled comments (.tsv with text, signals and sentiment), as analysts corrected them", HelpName = "FILE" };
        var target = new Option<string>("--out") { Description = "Where the model goes. A model that is there is replaced only by one that reaches its floors", HelpName = "DIR", DefaultValueFactory = _ => "models/comments" };
        var work = new Option<string?>("--work") { Description = "Where finished steps are kept until the training is finished: the same command goes on from there. Default: <out>.work", HelpName = "DIR" };
        var licences = new Option<string>("--licences") { Description = "Which sets are used: A (permissive) or AB (also those for research)", DefaultValueFactory = _ => "AB" }.AcceptOnlyFromAmong("A", "AB");
        var unlabelled = new Option<int>("--unlabelled") { Description = "How many unlabelled comments words and their neighbours are chosen from, beside the labelled texts", DefaultValueFactory = _ => TrainingOptions.DefaultUnlabelled };
        var languages = new Option<bool>("--languages") { Description = "Make the tables for the sentiment in other languages instead, into the folder 'languages' beside the model's" };
        var seed = new Option<int>("--seed") { Description = "The seed of all chance", DefaultValueFactory = _ => 1 };
        var tableAlone = new Option<bool>("--table-alone") { Description = "Make no network beside the table, and let the table learn from labels alone: two minutes and a half instead of a quarter of an hour" };
        var command = new Command("train", "Make a model, with its card and floors") { data, texts, labels, vectors, corpus, corrections, target, work, licences, unlabelled, languages, tableAlone, seed };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new TrainingOptions
            {
                Data = parsed.GetValue(data)!,
                Texts = parsed.GetValue(texts)!,
                Labels = parsed.GetValue(labels)!,
                Vectors = parsed.GetValue(vectors),
                Corrections = parsed.GetValue(corrections),
                Licences = [.. parsed.GetValue(licences)!.Select(letter => letter.ToString())],
                Unlabelled = parsed.GetValue(unlabelled),
                Network = !parsed.GetValue(tableAlone),
                Seed = parsed.GetValue(seed),
                Work = parsed.GetValue(work) ?? parsed.GetValue(target)!.TrimEnd('/', '\\') + ".work",
                Champion = Path.Combine(parsed.GetValue(target)!, "comments.model"),
            };
            if (parsed.GetValue(corpus) is { } path)
            {
                await WriteCorpusAsync(options, path, cancellationToken);
                return ExitCode.Done;
            }

            var folder = parsed.GetValue(target)!;
            if (parsed.GetValue(languages))
            {
                await LanguageTables.MakeAsync(options, folder, terminal, time, cancellationToken);
                return ExitCode.Done;
            }

            var model = await TrainAsync(options, terminal, time, cancellationToken);
            var misses = model.MissedFloors(await FloorsAsync(folder, cancellationToken));
            await WriteAsync(model, misses.Count == 0 ? folder : folder + ".challenger", cancellationToken);
            if (misses.Count > 0)
            {
                terminal.Say($"riskradar: the new model {model.Version} is worse than that in '{folder}' ({string.Join("; ", misses)}); it was left in '{folder}.challenger'");
                return ExitCode.GateNotPassed;
            }

            terminal.Out.WriteLine($"{model.Version} in {folder}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Task WriteCorpusAsync(TrainingOptions options, string path, CancellationToken cancellationToken) => ResultFile.WriteAsync(
        path,
        async stream =>
        {
            await using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), 1 << 16, leaveOpen: true);
            await Task.Run(() => new CorpusWriter(options).Write(writer, cancellationToken), cancellationToken);
        },
        cancellationToken);

    private static async Task<TrainedModel> TrainAsync(TrainingOptions options, Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await ProgressDisplay.RunAsync(terminal, "Reading", task => Task.Run(
                () =>
                {
                    task.MaxValue = 1;
                    return new ModelTrainer(options, time, new TrainingSteps(step => (task.Description, task.Value) = (Spectre.Console.Markup.Escape(step.What), step.Share))).Train(cancellationToken);
                },
                cancellationToken));
        }
        catch (DirectoryNotFoundException error)
        {
            throw new CommandFailedException($"cannot train: {error.Message}");
        }
    }

    private static async Task<IReadOnlyDictionary<string, double>> FloorsAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "floors.json");
        return File.Exists(path)
            ? JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken), EvaluationJson.Default.IReadOnlyDictionaryStringDouble) ?? new Dictionary<string, double>()
            : new Dictionary<string, double>();
    }

    private static async Task WriteAsync(TrainedModel model, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync(folder, "card.md", System.Text.Encoding.UTF8.GetBytes(model.Card), cancellationToken);
        await WriteAsync(folder, "floors.json", JsonSerializer.SerializeToUtf8Bytes(model.Floors, EvaluationJson.Default.IReadOnlyDictionaryStringDouble), cancellationToken);
        await WriteAsync(folder, ModelCatalog.TableName, model.File, cancellationToken);

        // A network of the table before it would be refused.
        File.Delete(Path.Combine(folder, ModelCatalog.NetworkName));
        if (model.Network is not null)
        {
            await WriteAsync(folder, ModelCatalog.NetworkName, model.Network, cancellationToken);
        }
    }

    /// <summary>Writes a file of a model.</summary>
    public static Task WriteAsync(string folder, string name, byte[] bytes, CancellationToken cancellationToken) =>
        ResultFile.WriteAsync(Path.Combine(folder, name), async stream => await stream.WriteAsync(bytes, cancellationToken), cancellationToken);
}
