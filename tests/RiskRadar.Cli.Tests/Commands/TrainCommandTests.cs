using System.IO.Compression;
using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TrainCommandTests()
    {
        Directory.CreateDirectory(_folder.File("labelled"));
        Directory.CreateDirectory(_folder.File("texts"));
        File.WriteAllLines(
            _folder.File("texts/own.tsv"),
            ["text\tsignals\tsentiment", .. Enumerable.Range(0, 60).Select(at => at % 2 == 0 ? $"you sellout number {at}\tsellout backlash\tnegative" : $"nice number {at}\t-\tpositive")]);
        WriteSet(at => (at % 3) switch { 0 => "awful", 1 => "plain", _ => "lovely" });
    }

    private string Target => _folder.File("model");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Train_NothingThere_MakesModelCardAndFloors()
    {
        var run = await TrainAsync();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(["card.md", "comments.model", "floors.json", "network.model"], Directory.GetFiles(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("semeval2013_2016_tweet_sentiment sentiment macroRecall", await ReadAsync("floors.json"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target + ".work"));
    }

    [Fact]
    public async Task Train_WorseThanTheModelThatIsThere_IsLeftAsAChallenger()
    {
        await TrainAsync();
        var champion = await File.ReadAllBytesAsync(Path.Combine(Target, "comments.model"), TestContext.Current.CancellationToken);

        // Words that say nothing of the mood.
        WriteSet(at => $"word{at * 7 % 5}");
        var run = await TrainAsync();

        Assert.Equal(ExitCode.GateNotPassed, run.ExitCode);
        Assert.Contains("the floor is", run.Error, StringComparison.Ordinal);
        Assert.Equal(champion, await File.ReadAllBytesAsync(Path.Combine(Target, "comments.model"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(Target + ".challenger", "comments.model")));
    }

    [Fact]
    public async Task Train_WorseAndWithoutFloors_IsStillComparedWithTheModelThatIsThere()
    {
        await TrainAsync();
        File.Delete(Path.Combine(Target, "floors.json"));

        // The same texts to be measured on, but what is learned says the opposite.
        WriteSet(at => (at % 3) switch { 0 => "awful", 1 => "plain", _ => "lovely" }, wrongInTraining: true);
        var run = await TrainAsync();

        Assert.Equal(ExitCode.GateNotPassed, run.ExitCode);
        Assert.Contains("that of the model that is there", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_NothingSaysAnythingOfTheSignals_FailsWithOneLine()
    {
        Directory.Delete(_folder.File("texts"), recursive: true);

        var run = await TrainAsync();

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("riskradar: no text says anything of 'sellout'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
    }

    private Task<CommandRun> TrainAsync() =>
        CommandRun.OfAsync("train", _folder.Path, "--texts", _folder.File("texts"), "--labels", _folder.File("labels"), "--out", Target);

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(Target, name), TestContext.Current.CancellationToken);

    // The set is split by the texts themselves; 300 held-out ones make a figure that counts.
    private void WriteSet(Func<int, string> word, bool wrongInTraining = false)
    {
        using var file = File.Create(Path.Combine(_folder.File("labelled"), "semeval2013_2016_tweet_sentiment.tsv.gz"));
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        string[] moods = ["negative", "neutral", "positive"];
        var lines = Enumerable.Range(0, 9_000).Select(at => $"{word(at)} thing number {at}\t{moods[wrongInTraining && !IsHeldOut($"{word(at)} thing number {at}") ? (at + 1) % 3 : at % 3]}");
        gzip.Write(Encoding.UTF8.GetBytes("text\tlabel\n" + string.Join('\n', lines) + "\n"));
    }

    // As the trainer splits: by a hash of the letters and digits.
    private static bool IsHeldOut(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        return BitConverter.ToUInt64(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(letters))) % 20 < 2;
    }
}
