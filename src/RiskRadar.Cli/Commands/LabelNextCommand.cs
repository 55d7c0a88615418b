using System.CommandLine;
using System.Text;
using RiskRadar.Classify;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Labelling;
using RiskRadar.Classify.Lines;
using RiskRadar.Cli.Hosting;
using RiskRadar.Cli.Output;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar label-next [INPUT]</c>: the comments whose label would teach the model most, in the table that <c>train --with-corrections</c> reads.</summary>
internal static class LabelNextCommand
{
    private const int DefaultCount = 50;
    private const int MostCount = 5_000;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="openModels">Finds the models; called once, when the command runs.</param>
    public static Command Create(Terminal terminal, Func<ModelCatalog> openModels)
    {
        var input = new Argument<string?>("INPUT") { Description = "A file of comments (.txt, .jsonl, .csv, .tsv, each also .gz), or - for standard input. Default: those that are stored", DefaultValueFactory = _ => null };
        var count = new Option<int>("--count") { Description = "How many", DefaultValueFactory = _ => DefaultCount };
        var label = new Option<string?>("--label") { Description = "Only doubts about this: sentiment or a signal. Default: all of them", HelpName = "NAME" };
        var file = new Option<string?>("--out") { Description = "The sheet to label in. What it holds already stays and is not offered again. Default: standard output", HelpName = "FILE" };
        var inputFormat = ClassifyCommand.InputFormat();
        var settings = new SettingsOptions();
        count.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var number) && number is >= 1 and <= MostCount))
            {
                result.AddError($"'--count {text}' is not from 1 to {MostCount}");
            }
        });
        label.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !ModelEvaluation.IsOutput(text))
            {
                result.AddError($"'--label {text}' is neither sentiment nor a signal");
            }
        });
        var command = new Command("label-next", "List the comments whose label would teach the model most") { input, count, label, file, inputFormat };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = parsed.GetValue(file);
            var (former, known) = Former(target);
            var sample = new UncertaintySample(ClassifyCommand.Open(openModels).Classifier, parsed.GetValue(label)?.ToLowerInvariant(), parsed.GetValue(count), known);
            await ProgressDisplay.RunAsync(terminal, "Reading comments", async task =>
            {
                task.IsIndeterminate = true;
                await foreach (var text in Comments(parsed.GetValue(input), parsed.GetValue(inputFormat), settings, parsed, terminal, cancellationToken))
                {
                    sample.Offer(text);
                }

                return sample.Offered;
            });
            var chosen = sample.Choose();
            await WriteAsync(former, chosen, target, terminal, cancellationToken);
            terminal.Say($"riskradar: {chosen.Count} of {sample.Offered} comments to label{(target is null ? "" : $", in '{target}'")}; fill in 'signals' (names, or - for none) and 'sentiment', then train --with-corrections");
            return ExitCode.Done;
        });
        return command;
    }

    private static (IReadOnlyList<string> Lines, IReadOnlyList<string> Texts) Former(string? path)
    {
        if (path is null || !File.Exists(path))
        {
            return ([], []);
        }

        try
        {
            return (File.ReadAllLines(path), LabelSheet.Texts(path));
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    private static async IAsyncEnumerable<string> Comments(
        string? path, string? format, SettingsOptions settings, ParseResult parsed, Terminal terminal, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await using var data = OpenData.Of(settings, parsed);
            await foreach (var text in Stored(data, cancellationToken))
            {
                yield return text;
            }

            yield break;
        }

        await using var stream = ClassifyCommand.OpenInput(path, terminal);
        var texts = CommentTexts.ReadAsync(stream, ClassifyCommand.FormatOf(format, path), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (texts)
        {
            while (await NextAsync(texts, path))
            {
                yield return texts.Current;
            }
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<string> texts, string path)
    {
        try
        {
            return await texts.MoveNextAsync();
        }
        catch (InputUnreadableException error)
        {
            throw new CommandFailedException($"cannot read '{path}': {error.Message}");
        }
    }

    private static async IAsyncEnumerable<string> Stored(OpenData data, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var posts = data.Get<IPostStore>();
        var comments = data.Get<ICommentStore>();
        await foreach (var influencer in data.Get<IInfluencerStore>().ReadAsync(cancellationToken))
        {
            await foreach (var post in posts.ReadAsync(influencer.Id, cancellationToken))
            {
                await foreach (var comment in comments.ReadAsync(post.Id, cancellationToken))
                {
                    yield return comment.Comment.Text;
                }
            }
        }
    }

    private static async Task WriteAsync(IReadOnlyList<string> former, IReadOnlyList<LabelCandidate> chosen, string? target, Terminal terminal, CancellationToken cancellationToken)
    {
        if (target is null)
        {
            LabelSheet.Write([], chosen, terminal.Out);
            return;
        }

        await ResultFile.WriteAsync(
            target,
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
                LabelSheet.Write(former, chosen, writer);
            },
            cancellationToken);
    }
}
