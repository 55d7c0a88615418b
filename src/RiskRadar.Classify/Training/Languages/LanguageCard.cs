using System.Globalization;
using System.Text;

namespace RiskRadar.Classify.Training.Languages;

/// <summary>The card of the languages' tables.</summary>
public static class LanguageCard
{
    /// <summary>Writes it, in Markdown.</summary>
    /// <param name="languages">All that were made, also those that are not shipped.</param>
    /// <param name="seed">The seed of all chance.</param>
    public static string Write(IReadOnlyList<TrainedLanguage> languages, int seed)
    {
        var card = new StringBuilder();
        card.AppendLine("# Sentiment in other languages\n");
        card.AppendLine("One linear table for each language, trained with ML.NET (LbfgsMaximumEntropy) on the texts of XLM-T (xlmt_multilingual_sentiment, licence tier B), without any word list. Made by:\n");
        card.AppendLine(CultureInfo.InvariantCulture, $"    riskradar train DATA --languages --seed {seed}\n");
        card.AppendLine("**Sentiment alone is read in these languages. None of the nine signals is known in them**: `languageSupported` stays false, and no share of a signal counts such a comment.\n");
        card.AppendLine("Measured by five-fold cross-validation: each text by a model that had not seen it. Intervals are of 95 %, from 1,000 draws of the texts; the calibration error is of the same texts on which slope and offsets were fitted. They are tweets: how good the tables are on other comments was not measured. Shipped is what reaches 0.5 with certainty and leads all others by 0.02 with certainty.\n");
        card.AppendLine("| language | texts | macro F1 (95 %) | macro recall | accuracy | calibration error | commonest | emoji and style | English model | lead over the best of these | shipped |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var one in languages)
        {
            var best = one.Baselines.MaxBy(baseline => baseline.MacroF1)!;
            card.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {one.Code} | {one.Figures.Confusion.Sum(row => row.Sum())} | {one.Figures.MacroF1:F3} ({one.MacroF1.Low:F3}-{one.MacroF1.High:F3}) | {one.Figures.MacroRecall:F3} | {one.Figures.Accuracy:F3} | {one.Figures.CalibrationError:F3} | {string.Join(" | ", one.Baselines.Select(baseline => baseline.MacroF1.ToString("F3", CultureInfo.InvariantCulture)))} | {best.Lead.Low:F3} to {best.Lead.High:F3} | {(one.IsWorthIt ? $"{one.File.Length / 1024:N0} KB" : "no")} |");
        }

        card.AppendLine("\nConfusion, truth by row (negative, neutral, positive):\n");
        foreach (var one in languages)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"    {one.Code}  {string.Join("  |  ", one.Figures.Confusion.Select(row => string.Join(' ', row.Select(count => count.ToString(CultureInfo.InvariantCulture).PadLeft(4)))))}");
        }

        return card.ToString();
    }
}
