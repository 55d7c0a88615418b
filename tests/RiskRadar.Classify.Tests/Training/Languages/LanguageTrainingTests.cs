using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using RiskRadar.Classify.Models;
using RiskRadar.Domain;
using RiskRadar.Testing;

namespace RiskRadar.Classify.Training.Languages;

public sealed class LanguageTrainingTests : IDisposable
{
    private static readonly string[] Moods = ["negative", "neutral", "positive"];
    private static readonly string[] Words = ["schlecht", "tisch", "wunderbar"];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Train_TextsThatTell_AreWorthIt()
    {
        var table = Assert.Single(Train((at, mood) => $"{Words[mood]} nummer w{at % 9}x"));

        Assert.Equal("de", table.Code);
        Assert.InRange(table.Figures.MacroF1, 0.95, 1);
        Assert.True(table.IsWorthIt);
        Assert.Equal(Sentiment.Positive, CommentClassifier.Of(ModelFile.Read(table.File)).Classify("wunderbar nummer zwei").Sentiment);
    }

    [Fact]
    public void Train_TextsThatTellNothing_AreNotWorthIt()
    {
        var table = Assert.Single(Train((at, _) => $"nummer w{at * 7919 % 1009 % 9}x y{at * 7919 % 1009 % 7}z"));

        Assert.False(table.IsWorthIt);
        Assert.Contains("| no |", LanguageCard.Write([table], 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Twice_GivesTheSameBytes()
    {
        static string Text(int at, int mood) => $"{Moods[mood]} nummer w{at % 9}x";

        Assert.Equal(Train(Text)[0].File, Train(Text)[0].File);
    }

    [Fact]
    public void With_BetterAndWorseChoices_LeadsTheWorseAlone()
    {
        int[] truth = [.. Enumerable.Range(0, 300).Select(at => at % 3)];
        var comparison = new MoodComparison(truth, [.. truth.Select((mood, at) => at % 4 == 0 ? (mood + 1) % 3 : mood)], 1);

        Assert.InRange(0.75, comparison.MacroF1.Low, comparison.MacroF1.High);
        Assert.True(comparison.With("worse", [.. truth.Select(_ => 0)]).Lead.Low > 0.4);
        Assert.True(comparison.With("better", truth).Lead.High < 0);
    }

    private IReadOnlyList<TrainedLanguage> Train(Func<int, int, string> text)
    {
        Directory.CreateDirectory(_data.File("labelled"));
        using (var file = File.Create(_data.File("labelled/xlmt_multilingual_sentiment.tsv.gz")))
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            // A number in letters makes each text another one.
            var lines = Enumerable.Range(0, 300).Select(at => $"{text(at, at % 3)} {(char)('a' + (at / 26))}{(char)('a' + (at % 26))}q\t{Moods[at % 3]}\tgerman\ttrain");
            gzip.Write(Encoding.UTF8.GetBytes("text\tlabel\tlanguage\tsplit\n" + string.Join('\n', lines) + "\n"));
        }

        var english = Path.Combine(AppContext.BaseDirectory, "models", "comments", "comments.model");
        var steps = new Progress<TrainingStep>();
        return new LanguageTraining(_data.Path, english, new FakeTimeProvider(), 1, steps).Train(TestContext.Current.CancellationToken);
    }
}
