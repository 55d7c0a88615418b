using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>Reads all sets of a data folder into examples: each text once in training, none that is also held out.</summary>
internal sealed class ExampleReader(TrainingOptions options)
{
    // One text in ten is put aside, half of those to calibrate, half to measure.
    public const ulong Slices = 20;

    private const string HeldOutFile = "heldout";
    private const string GeneratedFile = "generated";
    private const string ContrastFiles = "contrasts-";

    // A line that repeats a frame, or a word with and without its meaning, says less than one written for itself.
    private const float OwnWeight = 1;
    private const float LightWeight = 0.3f;

    private const float HandWeight = 1.5f;
    private const float UnclearWeight = 0.5f;

    // Many, and almost all of them harmless: at full weight the model would hardly accuse anybody any more.
    private const float SuspectedShare = 0.4f;

    // The large sets of sentiment were labelled after guidelines of their own, which these many would drown.
    private const float RandomMoodWeight = 0.3f;

    // The random comments are ordered by time: a share of them is spread over the whole file.
    private const int UnlabelledLines = 1_150_000;

    // Enough that the model learns how comments look that are about nothing of the kind; light, since nobody has read them.
    private const int RandomNegatives = 8_000;
    private const float RandomWeight = 0.1f;

    // Other random comments count false alarms: as many as make the rarest rate that matters, one in a hundred, sure to a tenth.
    private const int RandomUnseen = 20_000;

    /// <summary>The set of random comments that nobody has read and nothing was learned from.</summary>
    public const string Unseen = "random_unseen";

    /// <summary>The set of the texts that the repository holds.</summary>
    public const string Own = "own_texts";

    /// <summary>Signals that hardly any random comment shows.</summary>
    public static IReadOnlyList<string> RareSignals { get; } = ["sellout", "deception", "support", "complaint", "spam"];

    // What analysts corrected is what the model got wrong in this very installation.
    private const float CorrectionWeight = 2;

    private static readonly HashSet<string> HandLabelled = ["sellout", "backlash", "deception", "complaint", "support"];

    private string RandomPath => Path.Combine(options.Data, "unlabelled", "reddit_comments.txt.gz");

    /// <summary>All examples, those held out first.</summary>
    public IReadOnlyList<TrainingExample> Read()
    {
        var labels = new HandLabels(options.Labels);
        var all = Sets(labels).Concat(OwnTexts()).Concat(Candidates(labels)).Concat(RandomComments(labels)).Concat(IdentityTexts.All()).Concat(Corrections()).ToList();
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
        if (!File.Exists(RandomPath))
        {
            return [];
        }

        // Spread over the whole file, which is ordered by time.
        var step = Math.Max(1, UnlabelledLines / Math.Max(1, count));
        return TableFile.Lines(RandomPath).Where((line, at) => at % step == 0 && line.Length > 2).Take(count);
    }

    private IEnumerable<TrainingExample> Sets(HandLabels labels)
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
                // Who read a comment by hand has the last word on its sentiment: the set's own still measures, but no longer teaches.
                var part = Part(row["text"], recipe.IsHeldOut?.Invoke(row));
                var isByHand = labels.TryFind(row["text"], out var set, out var label);
                var answers = recipe.Read(row).Where(answer => !isByHand || part != ExamplePart.Train || answer.Task != "sentiment").ToList();
                if (isByHand && set == HandLabels.Viewers)
                {
                    yield return ByHand(row["text"], set, label);
                }

                if (answers.Count > 0 && row["text"].Length > 0)
                {
                    yield return new TrainingExample(row["text"], recipe.Name, part, answers);
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
            var name = Path.GetFileNameWithoutExtension(path);
            var weight = name == GeneratedFile || name.StartsWith(ContrastFiles, StringComparison.Ordinal) ? LightWeight : OwnWeight;
            foreach (var row in TableFile.Rows(path).Where(row => row["text"].Length > 0))
            {
                var part = name == HeldOutFile ? ExamplePart.Test : Part(row["text"], null) == ExamplePart.Calibrate ? ExamplePart.Calibrate : ExamplePart.Train;
                yield return new TrainingExample(row["text"], Own, part, OwnAnswers(row, weight));
            }
        }
    }

    private IEnumerable<TrainingExample> Corrections() => options.Corrections is null
        ? []
        : TableFile.Rows(options.Corrections).Where(row => row["text"].Length > 0 && (row["signals"].Length > 0 || row["sentiment"].Length > 0))
            .Select(row => new TrainingExample(row["text"], "corrections", Part(row["text"], null), Corrected(row)));

    // Nobody who wrote down the sentiment alone said that there is no signal. A slip of the pen must not count as a no.
    private List<Answer> Corrected(TableRow row) => Unknown(row) is { } unknown
        ? throw new InvalidDataException($"'{options.Corrections}' says '{unknown}' of a comment: write signals ({string.Join(", ", Enum.GetNames<Signal>()).ToLowerInvariant()}), or - for none, and negative, neutral or positive")
        : [.. OwnAnswers(row, CorrectionWeight).Where(answer => answer.Task == "sentiment" || row["signals"].Length > 0)];

    private static string? Unknown(TableRow row) =>
        row["signals"].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(name => name != "-" && !Enum.GetNames<Signal>().Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? (row["sentiment"] is "" or "negative" or "neutral" or "positive" ? null : row["sentiment"]);

    private static List<Answer> OwnAnswers(TableRow row, float weight)
    {
        var answers = Signals(row["signals"], weight);
        var sentiment = Array.IndexOf(["negative", "neutral", "positive"], row["sentiment"]);
        if (sentiment >= 0)
        {
            answers.Add(new Answer("sentiment", sentiment, weight));
        }

        return answers;
    }

    private IEnumerable<TrainingExample> Candidates(HandLabels labels)
    {
        var path = Path.Combine(options.Data, "unlabelled", "sellout_candidates.tsv.gz");
        if (!File.Exists(path))
        {
            yield break;
        }

        foreach (var text in TableFile.Rows(path).Select(row => row["text"]).Where(text => text.Length > 0))
        {
            if (labels.TryFind(text, out var set, out var row))
            {
                yield return ByHand(text, set, row);
            }
            else if (WeakRules.Read(text) is { Count: > 0 } answers)
            {
                yield return new TrainingExample(text, "candidates_by_rule", ExamplePart.Train, answers);
            }
        }
    }

    /// <summary>Random comments: those that were read by hand, and others, which hardly ever show what is rare.</summary>
    private IEnumerable<TrainingExample> RandomComments(HandLabels labels)
    {
        if (!File.Exists(RandomPath))
        {
            yield break;
        }

        var step = UnlabelledLines / RandomNegatives;
        var unseenStep = UnlabelledLines / RandomUnseen;
        var at = 0;
        foreach (var text in TableFile.Lines(RandomPath).Where(line => line.Length > 2))
        {
            if (labels.TryFind(text, out var set, out var row))
            {
                // Candidates were read above, some of them come from here.
                if (set != HandLabels.Candidates)
                {
                    yield return ByHand(text, set, row);
                }
            }
            else if (at % unseenStep == unseenStep / 2)
            {
                yield return new TrainingExample(text, Unseen, at / unseenStep % 2 == 0 ? ExamplePart.Calibrate : ExamplePart.Test, []);
            }
            else if (at % step == 0 && !WeakRules.MayMatter(text))
            {
                yield return new TrainingExample(text, "random_unread", ExamplePart.Train, [.. RareSignals.Select(signal => new Answer(signal, 0, RandomWeight))]);
            }

            at++;
        }
    }

    private static TrainingExample ByHand(string text, string set, TableRow row)
    {
        var part = Part(text, null);
        var weight = (row["certainty"] == "unclear" ? UnclearWeight : HandWeight) * (set == HandLabels.Suspected ? SuspectedShare : 1);
        return new(text, set, set == HandLabels.Suspected && part == ExamplePart.Calibrate ? ExamplePart.Train : part, [.. OwnAnswers(row, weight)
            .Where(answer => answer.Task != "sarcasm" || set == HandLabels.Candidates)
            .Select(answer => answer.Task == "sentiment" && set is HandLabels.Suspected or HandLabels.Random ? answer with { Weight = RandomMoodWeight } : answer)]);
    }

    private static List<Answer> Signals(string signals, float weight)
    {
        var yes = signals.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
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
