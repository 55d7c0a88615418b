using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RiskRadar.Classify;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Lines;
using RiskRadar.Cli.Output;
using Spectre.Console;

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
        var inputFormat = ClassifyCommand.InputFormat();
        var format = FormatOption.Of(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("evaluate", "Measure the model on labelled texts") { file, label, output, positive, threshold, tier, inputFormat, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var name = parsed.GetValue(label)!;
            var asked = ClassifyCommand.TierOf(parsed.GetValue(tier));
            var models = ClassifyCommand.Open(openModels, asked);
            await using var stream = ClassifyCommand.OpenInput(path, terminal);
            try
            {
                var texts = await LabelledFile.ReadAsync(stream, ClassifyCommand.FormatOf(parsed.GetValue(inputFormat), path), name, cancellationToken);
                var measured = parsed.GetValue(output) ?? (ModelEvaluation.IsOutput(name) ? name.ToLowerInvariant() : null);
                var figures = ModelEvaluation.Measure(models.ClassifierOf(asked), texts, measured, parsed.GetValue(positive), parsed.GetValue(threshold), cancellationToken);
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

        terminal.Results.Write(Summary(figures));
        terminal.Results.Write(Confusion(figures.Classes));
    }

    private static Table Summary(ModelEvaluation figures)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape($"{figures.Output}, model {figures.Model}")) };
        table.AddColumns("figure", "value");
        table.AddRow("texts", figures.Texts.ToString(CultureInfo.InvariantCulture));
        table.AddRow("in other languages", figures.Unsupported.ToString(CultureInfo.InvariantCulture));
        Add(table, "accuracy", figures.Classes.Accuracy);
        Add(table, "macro recall", figures.Classes.MacroRecall);
        Add(table, "macro F1", figures.Classes.MacroF1);
        Add(table, "calibration error", figures.YesNo?.CalibrationError ?? figures.Classes.CalibrationError);
        if (figures.YesNo is { } signal)
        {
            Add(table, "precision", signal.Precision);
            Add(table, "recall", signal.Recall);
            Add(table, "F1", signal.F1);
            Add(table, "area under curve", signal.AreaUnderCurve);
            Add(table, "average precision", signal.AveragePrecision);
        }

        return table;
    }

    private static Table Confusion(ClassFigures figures)
    {
        var table = new Table { Title = new TableTitle("truth by row, model by column") };
        table.AddColumn("");
        foreach (var name in figures.Classes)
        {
            table.AddColumn(name);
        }

        for (var truth = 0; truth < figures.Classes.Count; truth++)
        {
            table.AddRow([figures.Classes[truth], .. figures.Confusion[truth].Select(count => count.ToString(CultureInfo.InvariantCulture))]);
        }

        return table;
    }

    private static void Add(Table table, string name, double value) => table.AddRow(name, value.ToString("F4", CultureInfo.InvariantCulture));
}
