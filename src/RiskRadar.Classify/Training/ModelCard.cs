using System.Globalization;
using System.Text;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training;

/// <summary>What a model is, what it was made from and what was measured of it, in Markdown.</summary>
/// <param name="options">How it was made.</param>
/// <param name="examples">The texts it was made from and measured on.</param>
internal sealed class ModelCard(TrainingOptions options, IReadOnlyList<TrainingExample> examples)
{
    private readonly Dictionary<string, int> _texts = examples.GroupBy(example => example.Set).ToDictionary(set => set.Key, set => set.Count());

    /// <summary>Writes the card.</summary>
    /// <param name="table">The table.</param>
    /// <param name="report">What was measured of it.</param>
    /// <param name="taught">The tasks whose heads learned from texts without labels as well.</param>
    /// <param name="network">The network beside it; null for none.</param>
    /// <param name="accurate">What was measured of both together.</param>
    /// <param name="cascade">What was measured where the network reads only what the table is not sure of.</param>
    public string Write(CommentModel table, TrainingReport report, IReadOnlyCollection<string> taught, CommentNetwork? network, TrainingReport? accurate, TrainingReport? cascade)
    {
        var card = new StringBuilder();
        card.AppendLine(CultureInfo.InvariantCulture, $"# Model {table.Version}\n");
        card.AppendLine("Fast tier: a linear table for words, their neighbours of two and three, negated words, characters inside words and style; 12 outputs.");
        card.AppendLine(CultureInfo.InvariantCulture, $"{table.Features.Count:N0} rows. Trained with ML.NET (LbfgsMaximumEntropy, LbfgsLogisticRegression, Platt).");
        if (network is not null)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"Heads that are better for learning from what table and network together say of texts without labels, as they were by texts put aside: {(taught.Count == 0 ? "none" : string.Join(", ", taught.Order(StringComparer.Ordinal)))}.");
        }

        if (network is not null)
        {
            var shape = network.Header.Shape;
            card.AppendLine(CultureInfo.InvariantCulture, $"\nAccurate tier: the table and a network, {network.Hash[..6]}. Vectors of {shape.Width} numbers for {shape.Words - 1:N0} words and {shape.Grams:N0} buckets of characters, learned first from comments without labels (skip-gram);");
            card.AppendLine(CultureInfo.InvariantCulture, $"a quasi-recurrent layer of {shape.Memory} numbers in each direction, maximum and attention over the words; {network.Header.Questions.Count} questions, one for each output and one more for each set with its own way of labelling.");
            card.AppendLine(CultureInfo.InvariantCulture, $"Cascade: the network reads {network.Header.Cascade.Rate:P1} of random comments.");
            card.AppendLine(CultureInfo.InvariantCulture, $"The network's share of each logit: {string.Join(", ", network.Header.Mixes.Skip(2).Select((mix, at) => $"{(at == 0 ? "sentiment" : ModelOutputs.Names[at + 2])} {mix.Network:F2}"))}.");
        }

        card.AppendLine("\nMade by:\n");
        card.AppendLine(CultureInfo.InvariantCulture, $"    riskradar train DATA --licences {string.Concat(options.Licences)} --unlabelled {options.Unlabelled} --seed {options.Seed}{(options.Network ? "" : " --table-alone")}{(options.Vectors is null ? "" : " --vectors FILE")}{(options.Corrections is null ? "" : " --with-corrections FILE")}\n");
        card.AppendLine("# Fast tier\n");
        card.AppendLine(report.Describe());
        Append(card, "Accurate tier", accurate);
        Append(card, "Cascade", cascade);
        AppendData(card);
        return card.ToString();
    }

    private static void Append(StringBuilder card, string tier, TrainingReport? report)
    {
        if (report is not null)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"# {tier}\n");
            card.AppendLine(report.Describe());
        }
    }

    private void AppendData(StringBuilder card)
    {
        card.AppendLine("# Data\n\nA: permissive licence or CC0. B: for research, or not stated.\n\n| set | licence | texts used | SHA-256 of the file |\n| --- | --- | --- | --- |");
        foreach (var recipe in SetRecipes.All.Where(recipe => _texts.ContainsKey(recipe.Name)))
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {recipe.Name} | {recipe.Licence} | {_texts[recipe.Name]} | {FileHash(Path.Combine(options.Data, "labelled", recipe.Name + ".tsv.gz"))} |");
        }

        foreach (var (set, count) in _texts.Where(set => SetRecipes.All.All(recipe => recipe.Name != set.Key)).OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {(set == ExampleReader.Own ? "the repository's" : "texts unpublished, labels ours")} | {count} | |");
        }

        card.Append(options.Vectors is null ? "" : $"\nWord vectors: fastText skipgram over the corpus of `--write-corpus`, SHA-256 {FileHash(options.Vectors)}.\n");
    }

    private static string FileHash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
    }
}
