using System.Globalization;
using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

public sealed class AssessRepeatTests
{
    [Fact]
    public async Task Assess_SameFileTwice_IsTheSameToTheLastDigit()
    {
        using var folder = new TemporaryFolder();
        var roster = folder.File("roster.jsonl");
        await File.WriteAllTextAsync(roster, TwoWithACommonCrowd(), TestContext.Current.CancellationToken);

        var first = await CommandRun.OfAsync("assess", roster, "--format", "json");
        var second = await CommandRun.OfAsync("assess", roster, "--format", "json");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Contains("audience-overlap", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    private static string TwoWithACommonCrowd()
    {
        var text = new StringBuilder();
        foreach (var (handle, from) in new[] { ("@maya", 0), ("@noor", 400) })
        {
            text.Append(CultureInfo.InvariantCulture, $$"""{"type":"influencer","handle":"{{handle}}"}""").Append('\n');
            var comments = Enumerable.Range(from, 800).Select(author => string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"id":"{{handle}}{{author}}","author":"u{{author}}","text":"Lovely colours, number {{author}}","publishedAt":"2026-03-{{1 + (author % 28):00}}T10:00:00Z"}"""));
            text.Append(CultureInfo.InvariantCulture, $$"""{"type":"post","influencer":"{{handle}}","id":"p1","publishedAt":"2026-03-01T00:00:00Z","text":"spring","sponsored":false,"comments":[{{string.Join(',', comments)}}]}""").Append('\n');
        }

        return text.ToString();
    }
}
