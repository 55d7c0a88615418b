using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

public sealed class LabelNextCommandTests : IDisposable
{
    private const string Comments = "I love this so much, thank you!\nit is okay I guess, nice but boring\n=1+1 is what he earns, I guess\nthe sponsor paid for it, fine\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task LabelNext_StandardInput_WritesASheetWithRoomForLabels()
    {
        var run = await CommandRun.WithInputAsync(Comments, "label-next", "-", "--count", "2");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("text\tsignals\tsentiment\tdoubt\tabout\treading", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.Equal(["", ""], lines[1].Split('\t')[1..3]);
    }

    [Fact]
    public async Task LabelNext_Formula_IsNoFormulaInTheSheet()
    {
        var run = await CommandRun.WithInputAsync(Comments, "label-next", "-", "--count", "4");

        Assert.Contains("\n =1+1 is", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LabelNext_SheetThatIsThere_KeepsItsRowsAndOffersOthers()
    {
        var sheet = _folder.File("corrections.tsv");
        await File.WriteAllTextAsync(sheet, "text\tsignals\tsentiment\nit is okay I guess, nice but boring\t-\tneutral\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.WithInputAsync(Comments, "label-next", "-", "--count", "9", "--out", sheet);

        var lines = await File.ReadAllLinesAsync(sheet, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("it is okay I guess, nice but boring\t-\tneutral", lines[1]);
        Assert.Single(lines, line => line.StartsWith("it is okay", StringComparison.Ordinal));
        Assert.Contains("I love this so much, thank you!\t\t", lines);
    }

    [Fact]
    public async Task LabelNext_EmptyStore_HasNothingToOffer()
    {
        var run = await CommandRun.OfAsync("label-next", "--data", _folder.File("data"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("0 of 0 comments", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--count", "0")]
    [InlineData("--label", "joy")]
    public async Task LabelNext_NoSuchValue_IsUsage(string option, string value)
    {
        var run = await CommandRun.WithInputAsync(Comments, "label-next", "-", option, value);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LabelNext_SheetWithoutTexts_IsLeftAlone()
    {
        var sheet = _folder.File("other.tsv");
        await File.WriteAllTextAsync(sheet, "a\tb\n1\t2\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.WithInputAsync(Comments, "label-next", "-", "--out", sheet);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal("a\tb\n1\t2\n", await File.ReadAllTextAsync(sheet, TestContext.Current.CancellationToken));
    }
}
