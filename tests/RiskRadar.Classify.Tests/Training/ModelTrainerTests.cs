using Microsoft.Extensions.Time.Testing;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

public sealed class ModelTrainerTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public void Train_SameDataTwice_GivesTheSameBytes()
    {
        var options = Write(corrections: false);

        var (first, second) = (Train(options), Train(options));

        Assert.Equal(first.File, second.File);
        Assert.Equal(first.Network, second.Network);
    }

    [Fact]
    public void Train_SmallSets_MakesAModelThatReads()
    {
        var model = Train(Write(corrections: false));
        var classifier = CommentClassifier.Of(ModelFile.Read(model.File));

        Assert.StartsWith("2026-03-04+", model.Version, StringComparison.Ordinal);
        Assert.Contains(model.Version, model.Card, StringComparison.Ordinal);
        Assert.Matches(@"(?s)## Reliability.*    negative, \d+ texts\s+0\.0-0\.1 +\d+ ", model.Card);
        Assert.Matches(@"\| Sellout \| 0\.\d\d \| [01]\.\d{3} \([01]\.\d{3}-[01]\.\d{3}\) \|", model.Card);
        Assert.True(classifier.Classify("awful number 3").Scores.Negative > classifier.Classify("lovely number 3").Scores.Negative);
        Assert.True(classifier.Classify("you sellout number 9").Signals.Sellout > classifier.Classify("lovely number 9").Signals.Sellout);
    }

    [Fact]
    public void Train_SmallSets_MakesANetworkThatReadsWithItsTableAlone()
    {
        var model = Train(Write(corrections: false));
        var table = ModelFile.Read(model.File);
        var network = NetworkFile.Read(model.Network);

        var classifier = CommentClassifier.Of(table, network, isCascade: false);

        Assert.True(classifier.Classify("awful number 3").Scores.Negative > classifier.Classify("lovely number 3").Scores.Negative);
        Assert.Contains("# Accurate tier", model.Card, StringComparison.Ordinal);
        Assert.Throws<ModelFileException>(() => CommentClassifier.Of(table with { Hash = "other" }, network, isCascade: false));
    }

    [Fact]
    public void Train_TableAlone_MakesNoNetwork()
    {
        var options = Write(corrections: false);

        var model = Train(new TrainingOptions { Data = options.Data, Texts = options.Texts, Labels = options.Labels, Network = false });

        Assert.Null(model.Network);
        Assert.DoesNotContain("# Accurate tier", model.Card, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithCorrections_LearnsFromThem()
    {
        var before = CommentClassifier.Of(ModelFile.Read(Train(Write(corrections: false)).File));
        var after = CommentClassifier.Of(ModelFile.Read(Train(Write(corrections: true)).File));

        Assert.True(after.Classify("wonky brand goblin").Signals.Sellout > before.Classify("wonky brand goblin").Signals.Sellout);
    }

    [Fact]
    public void Train_CandidatesLabelledByHand_StatesHowOftenSignalsAreFoundTogether()
    {
        var options = Write(corrections: false);
        Directory.CreateDirectory(Path.Combine(options.Data, "unlabelled"));
        Directory.CreateDirectory(options.Labels);
        string[] candidates = [.. Enumerable.Range(0, 200).Select(at => at % 2 == 0 ? $"what a sellout number {at}" : $"tickets sold out number {at}")];
        WriteTable(Path.Combine(options.Data, "unlabelled", "sellout_candidates.tsv.gz"), ["text", .. candidates]);
        File.WriteAllLines(
            Path.Combine(options.Labels, "candidates.tsv"),
            ["hash\tsignals\tsentiment\tcertainty", .. candidates.Select((text, at) => $"{TextKey.Exact(text)}\t{(at % 2 == 0 ? "sellout backlash" : "-")}\tneutral\tclear")]);

        var trained = Train(options);
        var rates = CommentClassifier.Of(ModelFile.Read(trained.File)).Model.Together(Signal.Deception, Signal.Sellout);

        Assert.InRange(rates!.Positives, 80, 100);
        Assert.InRange(rates.Negatives, 80, 100);
        Assert.InRange(rates.Sensitivity, 0.9, 1);
        Assert.InRange(rates.Specificity, 0.9, 1);
        Assert.Contains("any of Sellout, Deception", trained.Card, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_NoData_SaysWhatIsMissing() =>
        Assert.Throws<DirectoryNotFoundException>(() => Train(new TrainingOptions { Data = "nowhere", Texts = "none", Labels = "none" }));

    private static TrainedModel Train(TrainingOptions options) =>
        new ModelTrainer(options, new FakeTimeProvider(Day), new Silent()).Train(TestContext.Current.CancellationToken);

    private static TrainingOptions Write(bool corrections)
    {
        var folder = Directory.CreateTempSubdirectory("riskradar-train-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "labelled"));
        Directory.CreateDirectory(Path.Combine(folder, "texts"));
        WriteTable(
            Path.Combine(folder, "labelled", "semeval2013_2016_tweet_sentiment.tsv.gz"),
            ["text\tlabel", .. Enumerable.Range(0, 400).Select(at => (at % 3) switch { 0 => $"awful number {at}\tnegative", 1 => $"a number {at}\tneutral", _ => $"lovely number {at}\tpositive" })]);
        File.WriteAllLines(
            Path.Combine(folder, "texts", "own.tsv"),
            ["text\tsignals\tsentiment", .. Enumerable.Range(0, 300).Select(at => at % 2 == 0 ? $"you sellout number {at}\tsellout backlash\tnegative" : $"nice number {at}\t-\tpositive")]);
        File.WriteAllLines(
            Path.Combine(folder, "corrections.tsv"), ["text\tsignals\tsentiment", .. Enumerable.Range(0, 60).Select(at => $"wonky brand goblin {at}\tsellout\tnegative")]);
        return new TrainingOptions
        {
            Data = folder,
            Texts = Path.Combine(folder, "texts"),
            Labels = Path.Combine(folder, "labels"),
            Corrections = corrections ? Path.Combine(folder, "corrections.tsv") : null,
        };
    }

    private static void WriteTable(string path, string[] lines)
    {
        using var file = File.Create(path);
        using var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest);
        gzip.Write(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private sealed class Silent : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value)
        {
        }
    }
}
