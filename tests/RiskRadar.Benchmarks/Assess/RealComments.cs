using Microsoft.Extensions.Options;
using RiskRadar.Classify;
using RiskRadar.Classify.Training;
using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>
/// Real comments as the shipped model reads them: ordinary ones at random, and hostile or distrustful ones by the repository's hand labels, of
/// those only the ones that the model was not trained on.
/// </summary>
/// <param name="Ordinary">Random comments, as they come: some of them are hostile.</param>
/// <param name="Sellout">Labelled as sellout or deception, clearly.</param>
/// <param name="Backlash">Labelled as backlash and nothing of the former, clearly.</param>
/// <param name="Model">What the model says of itself.</param>
internal sealed record RealComments(
    IReadOnlyList<Classification> Ordinary, IReadOnlyList<Classification> Sellout, IReadOnlyList<Classification> Backlash, ModelDescription Model)
{
    // The trainer leaves every 57th comment alone: nobody labelled it, nothing was learned from it. Of the others those that a model took for
    // accusations have been read and learned from since, so what is left of them would ring too seldom.
    private const int UnseenStep = 57;
    private const int UnseenAt = 28;
    private const int ShortestText = 12;

    // The trainer takes one text in twenty to calibrate and one to measure; the rest it learns.
    private const ulong Slices = 20;
    private const ulong HeldOutSlices = 2;

    /// <summary>Reads and classifies them.</summary>
    /// <param name="data">The folder with <c>unlabelled/reddit_comments.txt.gz</c> and <c>unlabelled/sellout_candidates.tsv.gz</c>.</param>
    public static RealComments Read(string data)
    {
        var catalog = new ModelCatalog(Options.Create(new ClassifyOptions { Models = Path.Combine(AppContext.BaseDirectory, "models") }));
        var classifier = catalog.Classifier;
        var labels = Labels();
        var ordinary = TableFile.Lines(Path.Combine(data, "unlabelled", "reddit_comments.txt.gz"))
            .Where(text => text.Length > 2)
            .Where((text, at) => at % UnseenStep == UnseenAt && text.Length >= ShortestText)
            .Select(classifier.Classify)
            .Where(reading => reading.LanguageSupported)
            .ToList();
        var planted = TableFile.Rows(Path.Combine(data, "unlabelled", "sellout_candidates.tsv.gz"))
            .Select(row => row["text"])
            .Distinct()
            .Where(text => TextKey.Loose(text) % Slices < HeldOutSlices && labels.TryGetValue(TextKey.Exact(text), out var row) && row["certainty"] != "unclear")
            .Select(text => (Signals: labels[TextKey.Exact(text)]["signals"].Split(' '), Reading: classifier.Classify(text)))
            .ToList();
        return new RealComments(
            ordinary,
            [.. planted.Where(one => IsDistrust(one.Signals)).Select(one => one.Reading)],
            [.. planted.Where(one => !IsDistrust(one.Signals) && one.Signals.Contains("backlash")).Select(one => one.Reading)],
            classifier.Model);
    }

    /// <summary>
    /// The model's description with rates measured here: sensitivity on the planted comments, specificity on ordinary ones (at most so many of which are
    /// false), at the threshold that says most about a share of 5 %.
    /// </summary>
    public ModelDescription Measured() => Model with
    {
        JointRates = [],
        ErrorRates = [.. Model.ErrorRates.Select(rates => rates.Signal switch
        {
            Signal.Sellout or Signal.Deception => Measure(rates, Sellout),
            Signal.Backlash => Measure(rates, Backlash),
            _ => rates,
        })],
    };

    /// <summary>Two halves of the ordinary comments, one to measure on and one to deal from. The planted ones are too few to be halved.</summary>
    public (RealComments First, RealComments Second) Halves() => (
        this with { Ordinary = [.. Ordinary.Where((_, at) => at % 2 == 0)] },
        this with { Ordinary = [.. Ordinary.Where((_, at) => at % 2 == 1)] });

    private SignalErrorRates Measure(SignalErrorRates stated, IReadOnlyList<Classification> planted)
    {
        const double share = 0.05;
        return Enumerable.Range(6, 12).Select(step => At(step * 0.05)).MaxBy(rates =>
        {
            var (slope, counted) = (rates.Sensitivity + rates.Specificity - 1, (share * rates.Sensitivity) + ((1 - share) * (1 - rates.Specificity)));
            return slope * slope / (counted * (1 - counted));
        })!;

        SignalErrorRates At(double threshold) => stated with
        {
            Threshold = threshold,
            Sensitivity = (double)planted.Count(reading => reading.Signals[stated.Signal] >= threshold) / planted.Count,
            Specificity = 1 - ((double)Ordinary.Count(reading => reading.Signals[stated.Signal] >= threshold) / Ordinary.Count),
            Positives = planted.Count,
            Negatives = Ordinary.Count,
        };
    }

    private static bool IsDistrust(string[] signals) => signals.Contains("sellout") || signals.Contains("deception");

    private static Dictionary<string, TableRow> Labels() =>
        Directory.GetFiles(Folder(), "*.tsv").Order(StringComparer.Ordinal).SelectMany(TableFile.Rows).DistinctBy(row => row["hash"]).ToDictionary(row => row["hash"]);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RiskRadar.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("RiskRadar.sln is in no folder above this program.");
        }

        return Path.Combine(folder.FullName, "models", "labels");
    }
}
