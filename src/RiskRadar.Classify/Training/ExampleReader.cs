using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>Reads all sets of a data folder into examples: each text once in training, none that is also held out.</summary>
internal sealed class ExampleReader(TrainingOptions options)
{
    // One text in ten is put aside, half of those to calibrate, half to measure.
    private const ulong Slices = 20;

    private static readonly HashSet<string> HandLabelled = ["sellout", "backlash", "deception", "complaint", "support"];

    /// <summary>All examples, those held out first.</summary>
    public IReadOnlyList<TrainingExample> Read()
    {
        var all = Sets().Concat(OwnTexts()).Concat(Candidates()).ToList();
        var heldOut = all.Where(example => example.Part != ExamplePart.Train).Select(example => TextKey.Loose(example.Text)).ToHashSet();
        return
        [
            .. all.Where(example => example.Part != ExamplePart.Train),
            .. all.Where(example => example.Part == ExamplePart.Train && !heldOut.Contains(TextKey.Loose(example.Text))),
        ];
    }

    /// <summary>Random comments without labels.</summary>
    public IEnumerable<string> Unlabelled(int count)
    {
        var path = Path.Combine(options.Data, "unlabelled", "reddit_comments.txt.gz");
        if (!File.Exists(path))
        {
            return [];
        }

        // Spread over the whole file, which is ordered by time.
        const int Lines = 1_150_000;
        var step = Math.Max(1, Lines / Math.Max(1, count));
        return TableFile.Lines(path).Where((line, at) => at % step == 0 && line.Length > 2).Take(count);
    }

    private IEnumerable<TrainingExample> Sets()
    {
        foreach (var recipe in SetRecipes.All.Where(recipe => options.Licences.Contains(recipe.Licence)))
        {
            var path = Path.Combine(options.Data, "labelled", recipe.Name + ".tsv.gz");
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (var row in TableFile.Rows(path))
            {
                var answers = recipe.Read(row).ToList();
                if (answers.Count > 0 && row["text"].Length > 0)
                {
                    yield return new TrainingExample(row["text"], recipe.Name, Part(row["text"], recipe.IsHeldOut?.Invoke(row)), answers);
                }
            }
        }
    }

    private IEnumerable<TrainingExample> OwnTexts()
    {
        if (!Directory.Exists(options.Texts))
        {
            yield break;
        }

        foreach (var path in Directory.GetFiles(options.Texts, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var row in TableFile.Rows(path).Where(row => row["text"].Length > 0))
            {
                var answers = Signals(row["signals"], 1);
                var sentiment = Array.IndexOf(["negative", "neutral", "positive"], row["sentiment"]);
                yield return new TrainingExample(
                    row["text"], "own_texts", Part(row["text"], null), sentiment < 0 ? answers : [.. answers, new Answer("sentiment", sentiment, 1)]);
            }
        }
    }

    private IEnumerable<TrainingExample> Candidates()
    {
        var path = Path.Combine(options.Data, "unlabelled", "sellout_candidates.tsv.gz");
        if (!File.Exists(path))
        {
            yield break;
        }

        var labels = File.Exists(options.Labels)
            ? TableFile.Lines(options.Labels).Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length > 1).DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => cells[1])
            : [];
        foreach (var text in TableFile.Rows(path).Select(row => row["text"]).Where(text => text.Length > 0))
        {
            if (labels.TryGetValue(TextKey.Exact(text), out var signals))
            {
                yield return new TrainingExample(text, "candidates_by_hand", Part(text, null), Signals(signals, 1.5f));
            }
            else if (WeakRules.Read(text) is { Count: > 0 } answers)
            {
                yield return new TrainingExample(text, "candidates_by_rule", ExamplePart.Train, answers);
            }
        }
    }

    private static List<Answer> Signals(string signals, float weight)
    {
        var yes = signals.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Enum.GetNames<Signal>().Select(name => name.ToLowerInvariant())
                .Select(name => new Answer(name, yes.Contains(name) ? 1 : 0, HandLabelled.Contains(name) ? weight : weight / 3)),
        ];
    }

    private static ExamplePart Part(string text, bool? isHeldOut)
    {
        var slice = TextKey.Loose(text) % Slices;
        return isHeldOut switch
        {
            true => slice % 2 == 0 ? ExamplePart.Calibrate : ExamplePart.Test,
            false => ExamplePart.Train,
            null => slice switch { 0 => ExamplePart.Calibrate, 1 => ExamplePart.Test, _ => ExamplePart.Train },
        };
    }
}
