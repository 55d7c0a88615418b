using System.Text.Json.Nodes;
using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Input;

/// <summary>Files that are missing or broken: one clear message or one entry each, and the rest is done.</summary>
public sealed class BadFileTests : IDisposable
{
    private const int Failed = 1;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("classify")]
    [InlineData("assess")]
    [InlineData("vet")]
    public async Task AnyCommand_FileThatIsMissing_SaysSoInOneLine(string command)
    {
        var end = await RunAsync(command, _folder.File("nothing.jsonl"));

        Assert.Equal(Failed, end.ExitCode);
        Assert.Equal("", end.Output);
        Assert.StartsWith("riskradar: ", Assert.Single(Lines(end.Error)), StringComparison.Ordinal);
        Assert.Contains("nothing.jsonl", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_BrokenJsonOnLine17_HasAnErrorInItsPlace()
    {
        var file = _folder.File("comments.jsonl");
        await File.WriteAllLinesAsync(
            file, Enumerable.Range(1, 20).Select(line => line == 17 ? "{\"text\": \"broken" : $$"""{"id":"c{{line}}","text":"So lovely, thank you"}"""), Cancellation);

        var end = await RunAsync("classify", file);

        var lines = Lines(end.Output).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(Failed, end.ExitCode);
        Assert.Equal(20, lines.Count);
        Assert.Equal(17, lines[16]["line"]!.GetValue<int>());
        Assert.NotNull(lines[16]["error"]);
        Assert.Equal("c20", lines[19]["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Classify_UnknownEncoding_GivesALineForEveryLine()
    {
        var file = _folder.File("comments.txt");
        await File.WriteAllBytesAsync(file, [.. "caf"u8, 0xE9, 0xFF, (byte)'\n', .. "fine"u8, (byte)'\n'], Cancellation);

        var end = await RunAsync("classify", file);

        Assert.Equal(2, Lines(end.Output).Length);
        Assert.All(Lines(end.Output), line => Assert.NotNull(JsonNode.Parse(line)));
    }

    [Fact]
    public async Task Assess_BrokenJsonOnLine17_SaysWhichLineAndAssessesTheRest()
    {
        var file = _folder.File("roster.jsonl");
        await File.WriteAllLinesAsync(file, Roster(broken: 17), Cancellation);

        var end = await RunAsync("assess", file, "--format", "json");

        Assert.Equal(Failed, end.ExitCode);
        Assert.Contains("line 17 ", end.Error, StringComparison.Ordinal);
        Assert.Equal(18, JsonNode.Parse(end.Output)!["influencers"]![0]!["coverage"]!["posts"]!.GetValue<int>());
    }

    [Fact]
    public async Task Assess_FileThatIsNoRoster_SaysWhatIsWrong()
    {
        var file = _folder.File("roster.jsonl");
        await File.WriteAllBytesAsync(file, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Cancellation);

        var end = await RunAsync("assess", file);

        Assert.Equal(Failed, end.ExitCode);
        Assert.Equal("", end.Output);
        Assert.Contains("line 1 ", Assert.Single(Lines(end.Error), line => line.StartsWith("riskradar: ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vet_SavedPagesOfWhichSomeAreBad_ReadsTheOthers()
    {
        await File.WriteAllTextAsync(_folder.File("1-empty.html"), "", Cancellation);
        await File.WriteAllBytesAsync(_folder.File("2-picture.html"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0], Cancellation);
        await File.WriteAllTextAsync(_folder.File("3-deep.html"), string.Concat(Enumerable.Repeat("<div>", 100_000)), Cancellation);
        await File.WriteAllTextAsync(_folder.File("4-huge.html"), string.Concat(Enumerable.Repeat("<p>word </p>\n", 3_200_000)), Cancellation);
        await File.WriteAllTextAsync(_folder.File("5-good.html"), GoodPage.Of("Mina"), Cancellation);

        var end = await RunAsync("vet", _folder.Path, "--format", "json");

        Assert.Contains(JsonNode.Parse(end.Output)!["influencers"]!.AsArray(), member => member!["coverage"]!["comments"]!.GetValue<int>() == 2);
        Assert.Contains("1-empty.html", end.Error, StringComparison.Ordinal);
        Assert.Contains("2-picture.html", end.Error, StringComparison.Ordinal);
        Assert.Contains("3-deep.html", end.Error, StringComparison.Ordinal);
        Assert.Equal(Failed, end.ExitCode);
    }

    private static IEnumerable<string> Roster(int broken) =>
        Enumerable.Range(2, 19)
            .Select(line => line == broken
                ? "{\"type\":\"post\",\"influencer\""
                : $$$"""{"type":"post","influencer":"@maya","id":"p{{{line}}}","publishedAt":"2026-03-{{{line:00}}}T10:00:00Z","text":"A day","comments":[{"id":"c{{{line}}}","author":"u{{{line}}}","text":"So lovely, thank you","publishedAt":"2026-03-{{{line:00}}}T11:00:00Z"}]}""")
            .Prepend("""{"type":"influencer","handle":"@maya","name":"Maya","platform":"blog","followers":48000}""");

    private static Task<ProcessEnd> RunAsync(params string[] args) => RiskRadarProcess.RunAsync(Cancellation, args);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
