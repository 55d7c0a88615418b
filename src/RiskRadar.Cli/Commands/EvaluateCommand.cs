using System.CommandLine;
using System.Text.Json;
using RiskRadar.Classify;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Lines;
using RiskRadar.Cli.Output;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar evaluate FILE --label NAME</c>: measures the model on labelled texts.</summary>
internal static class EvaluateCommand
{
    private const double DefaultThreshold = 0.5;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="openModels">Finds the models; called once, when the command runs.</param>
    public static Command Create(Terminal terminal, Func<ModelCatalog> openModels)
    {
        var file = new Argument<string>("FILE") { Description = "Labelled texts (.jsonl, .csv, .tsv, each also .gz) with 'text' and a label" };
        var label = new Option<string>("--label") { Description = "The column of the labels; also what is measured, when it is named sentiment or like a signal", HelpName = "NAME", Required = true };
        var output = new Option<string?>("--output") { Description = "What is measured: sentiment or a signal. Default: what --label names", HelpName = "NAME" };
        var positive = new Option<string?>("--positive") { Description = "The label that means yes. Default: the signal's name, 1, true, yes, or any that does not say no", HelpName = "LABEL" };
        var threshold = new Option<double>("--threshold") { Description = "From which probability on a signal is taken for shown", DefaultValueFactory = _ => DefaultThreshold };
        var tier = ClassifyCommand.Tier();
        var by = new Option<string?>("--by") { Description = "A column whose values are measured apart, e.g. set or language", HelpName = "NAME" };
        var abstain = ClassifyCommand.Abstain("Also measure without the texts that are closer to call than this");
        var inputFormat = ClassifyCommand.InputFormat();
        var format = FormatOption.Of(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("evaluate", "Measure the model on labelled texts") { file, label, output, positive, threshold, by, abstain, tier, inputFormat, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var name = parsed.GetValue(label)!;
            var asked = ClassifyCommand.TierOf(parsed.GetValue(tier));
            var models = ClassifyCommand.Open(openModels, asked);
            await using var stream = ClassifyCommand.OpenInput(path, terminal);
            try
            {
                var texts = await LabelledFile.ReadAsync(stream, ClassifyCommand.FormatOf(parsed.GetValue(inputFormat), path), name, parsed.GetValue(by), cancellationToken);
                var measured = parsed.GetValue(output) ?? (ModelEvaluation.IsOutput(name) ? name.ToLowerInvariant() : null);
                var figures = ModelEvaluation.Measure(
                    models.ClassifierOf(asked), texts, measured, parsed.GetValue(positive), parsed.GetValue(threshold), parsed.GetValue(abstain) ?? 0, cancellationToken);
                Print(figures, parsed.FormatOf(format, terminal), terminal);
            }
            catch (Exception error) when (error is InputUnreadableException or ArgumentException)
            {
                throw new CommandFailedException($"cannot evaluate '{path}': {error.Message}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ModelEvaluation figures, OutputFormat format, Terminal terminal)
    {
        if (format == OutputFormat.Json)
        {
            terminal.Out.Write(JsonSerializer.Serialize(figures, EvaluationJson.Default.ModelEvaluation));
            terminal.Out.Write('\n');
            return;
        }

        EvaluationTables.Write(figures, terminal);
    }
}
