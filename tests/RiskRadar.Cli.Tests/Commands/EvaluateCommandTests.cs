using System.Text.Json;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Evaluate_Signal_GivesConfusionReliabilityAndIntervals()
    {
        var run = await CommandRun.OfAsync("evaluate", Write(), "--label", "sellout", "--format", "json", "--by", "set", "--abstain", "0.1");

        var figures = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("[[2,0],[0,1]]", figures.GetProperty("classes").GetProperty("confusion").GetRawText());
        Assert.InRange(figures.GetProperty("yesNo").GetProperty("recallInterval").GetProperty("low").GetDouble(), 0.1, 0.3);
        Assert.Equal(3, figures.GetProperty("reliability").EnumerateArray().Sum(bin => bin.GetProperty("count").GetInt32()));
        Assert.Equal(["a", "b"], figures.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("name").GetString()));
        Assert.Equal("sure", figures.GetProperty("sure").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Evaluate_Table_ShowsAllOfIt()
    {
        var run = await CommandRun.OfAsync("evaluate", Write(), "--label", "sellout", "--format", "table", "--by", "set");

        Assert.Matches(@"recall \(sensitivity\) │ 1\.0000 \(0\.\d{3}-1\.000\)", run.Output);
        Assert.Matches(@"│ yes │ 0  │ 1   │", run.Output);
        Assert.Matches(@"0\.9-1\.0 +│ 1 +│ .*####################", run.Output);
        Assert.Matches(@"│ b +│ 1 +│", run.Output);
    }

    [Theory]
    [InlineData("0.7")]
    [InlineData("much")]
    public async Task Evaluate_NoMargin_IsUsage(string margin)
    {
        var run = await CommandRun.OfAsync("evaluate", "any.tsv", "--label", "sellout", "--abstain", margin);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains($"'{margin}'", run.Error.Replace($"'--abstain {margin}'", $"'{margin}'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private string Write()
    {
        var path = Path.Combine(_folder.Path, "texts.tsv");
        File.WriteAllText(path, "text\tsellout\tset\nwhat a sellout, you will shill anything for money\tyes\ta\nlovely recipe, making it tonight\tno\ta\nthe video is 12 minutes long\tno\tb\n");
        return path;
    }
}
