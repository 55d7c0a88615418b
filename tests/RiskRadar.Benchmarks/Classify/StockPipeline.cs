using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>ML.NET as its own sample uses it: FeaturizeText and SdcaMaximumEntropy.</summary>
internal static class StockPipeline
{
    private const int MostEngineTexts = 40_000;

    /// <summary>Trains it and measures both ways of asking it.</summary>
    /// <returns>Comments a second.</returns>
    public static (double Engine, double Transform) Measure(IReadOnlyList<(string Text, string Mood)> training, string[] texts)
    {
        var ml = new MLContext(1);
        var view = ml.Data.LoadFromEnumerable(training.Select(text => new Row { Text = text.Text, Label = text.Mood }));
        var model = ml.Transforms.Conversion.MapValueToKey(nameof(Row.Label))
            .Append(ml.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)))
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy())
            .Fit(view);
        using var engine = ml.Model.CreatePredictionEngine<Row, Reading>(model);
        var count = Math.Min(texts.Length, MostEngineTexts);
        Ask(engine, texts, count / 4);
        var start = Time();
        Ask(engine, texts, count);
        var single = count / (Time() - start);

        start = Time();
        var rows = model.Transform(ml.Data.LoadFromEnumerable(texts.Select(text => new Row { Text = text, Label = "neutral" })));
        var read = rows.GetColumn<float[]>("Score").Count();
        return (single, read / (Time() - start));
    }

    private static void Ask(PredictionEngine<Row, Reading> engine, string[] texts, int count)
    {
        var reading = new Reading();
        for (var at = 0; at < count; at++)
        {
            engine.Predict(new Row { Text = texts[at], Label = "neutral" }, ref reading);
        }
    }

    private static double Time() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public string Label { get; set; } = "";
    }

    private sealed class Reading
    {
        public float[] Score { get; set; } = [];
    }
}
