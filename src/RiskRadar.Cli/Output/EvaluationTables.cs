using System.Globalization;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Domain;
using Spectre.Console;

namespace RiskRadar.Cli.Output;

/// <summary>Shows an evaluation to people: figures, confusion, reliability, groups.</summary>
internal static class EvaluationTables
{
    /// <summary>Writes all tables.</summary>
    public static void Write(ModelEvaluation figures, Terminal terminal)
    {
        terminal.Results.Write(Summary(figures));
        terminal.Results.Write(Confusion(figures.Classes));
        terminal.Results.Write(Reliable(figures.Reliability));
        if (figures.Groups.Count > 0)
        {
            terminal.Results.Write(Groups(figures));
        }
    }

    private static Table Summary(ModelEvaluation figures)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape($"{figures.Output}, model {figures.Model}")) };
        table.AddColumns("figure", "value");
        table.AddRow("texts", Number(figures.Texts));
        table.AddRow("in other languages", Number(figures.Unsupported));
        table.AddRow("accuracy", Share(figures.Classes.Accuracy));
        table.AddRow("macro recall", Share(figures.Classes.MacroRecall));
        table.AddRow("macro F1", Share(figures.Classes.MacroF1));
        table.AddRow("calibration error", Share(figures.YesNo?.CalibrationError ?? figures.Classes.CalibrationError));
        if (figures.YesNo is { } signal)
        {
            table.AddRow("precision", Share(signal.Precision));
            table.AddRow("recall (sensitivity)", Share(signal.Recall, signal.RecallInterval));
            table.AddRow("specificity", Share(signal.Specificity, signal.SpecificityInterval));
            table.AddRow("F1", Share(signal.F1));
            table.AddRow("area under curve", Share(signal.AreaUnderCurve));
            table.AddRow("average precision", Share(signal.AveragePrecision));
        }

        if (figures.Sure is { } sure)
        {
            table.AddRow("texts not left open", Number(sure.Texts));
            table.AddRow("accuracy of those", Share(sure.Classes.Accuracy));
            table.AddRow("macro F1 of those", Share(sure.Classes.MacroF1));
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
            table.AddRow([figures.Classes[truth], .. figures.Confusion[truth].Select(Number)]);
        }

        return table;
    }

    private static Table Reliable(IReadOnlyList<ReliabilityBin> bins)
    {
        var table = new Table { Title = new TableTitle("what was predicted, and what was so") };
        table.AddColumns("probability", "texts", "predicted", "observed", "observed #, predicted |");
        foreach (var bin in bins)
        {
            table.AddRow(string.Create(CultureInfo.InvariantCulture, $"{bin.From:F1}-{bin.To:F1}"), Number(bin.Count), Share(bin.Predicted), Share(bin.Observed, bin.Interval), Reliability.Bar(bin));
        }

        return table;
    }

    private static Table Groups(ModelEvaluation figures)
    {
        var table = new Table { Title = new TableTitle("by group") };
        table.AddColumns("group", "texts", "accuracy", "macro recall", "macro F1", figures.YesNo is null ? "calibration error" : "area under curve");
        foreach (var group in figures.Groups)
        {
            table.AddRow(
                Markup.Escape(group.Name), Number(group.Texts), Share(group.Classes.Accuracy), Share(group.Classes.MacroRecall), Share(group.Classes.MacroF1),
                Share(group.YesNo?.AreaUnderCurve ?? group.Classes.CalibrationError));
        }

        return table;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Share(double value, Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{value:F4} ({interval.Low:F3}-{interval.High:F3})");
}
