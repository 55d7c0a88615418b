using System.Text.Json;

namespace RiskRadar.Cli.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Kettle</title><link rel="canonical" href="https://tea.example/kettle"></head><body><div class="comments">
        <div class="comment" id="c1"><span class="author">Ann</span> <time datetime="2026-03-01T10:00:00Z">March 1</time><p class="text">Just an ad now.</p></div>
        <div class="comment" id="c2"><span class="author">Ben</span> <time datetime="2026-03-02T10:00:00Z">March 2</time><p class="text">It is not, and I like it.</p></div>
        </div></body></html>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("riskradar-extract").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Extract_Folder_WritesALineForEachPageInNameOrder()
    {
        foreach (var number in Enumerable.Range(10, 30))
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, $"page-{number}.html"), Page, TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "logo.png"), "x", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("extract", _folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Enumerable.Range(10, 30).Select(number => $"page-{number}.html"), Lines(run.Output).Select(line => line.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Extract_StandardInput_WritesTheContractsFields()
    {
        var run = await CommandRun.WithInputAsync(Page, "extract", "-", "--no-adapters");

        var line = Assert.Single(Lines(run.Output));
        Assert.Equal(["source", "platform", "url", "post", "comments", "next", "stated", "warnings"], line.EnumerateObject().Select(field => field.Name));
        Assert.Equal("generic", line.GetProperty("platform").GetString());
        Assert.Equal("https://tea.example/kettle", line.GetProperty("url").GetString());
        Assert.Equal(
            """{"id":"1","author":"Ann","authorUrl":null,"text":"Just an ad now.","publishedAt":"2026-03-01T10:00:00Z","likes":null,"parentId":null,"permalink":null}""",
            line.GetProperty("comments")[0].GetRawText());
    }

    [Fact]
    public async Task Extract_ExportedComments_WritesALineForEachPost()
    {
        var file = Path.Combine(_folder, "export.csv");
        await File.WriteAllTextAsync(file, "url,author,text\nhttps://tea.example/1,ann,Just an ad now.\nhttps://tea.example/2,ben,It is not.\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("extract", file);

        Assert.Equal(["https://tea.example/1", "https://tea.example/2"], Lines(run.Output).Select(line => line.GetProperty("url").GetString()));
        Assert.Equal("ben", Lines(run.Output)[1].GetProperty("comments")[0].GetProperty("author").GetString());
    }

    [Fact]
    public async Task Extract_MissingFile_FailsWithOneLine()
    {
        var run = await CommandRun.OfAsync("extract", Path.Combine(_folder, "none.html"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it is no file, folder or http address", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Extract_AddressThatIsNone_IsAUsageError()
    {
        var run = await CommandRun.WithInputAsync(Page, "extract", "-", "--url", "tea");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Extract_EmptyPage_SaysSoAndGoesOn()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.html"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.html"), Page, TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("extract", _folder);

        Assert.Equal("The page is empty.", Lines(run.Output)[0].GetProperty("warnings")[0].GetString());
        Assert.Equal(2, Lines(run.Output)[1].GetProperty("comments").GetArrayLength());
    }

    private static List<JsonElement> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
}
