namespace RiskRadar.Cli;

public sealed class RiskRadarCommandTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("assess")]
    [InlineData("assess", "a.jsonl", "--format", "yaml")]
    [InlineData("vet", "https://blog.example/", "--posts", "0")]
    [InlineData("vet", "https://blog.example/", "--gate", "clear")]
    public async Task Run_NotUnderstood_IsUsageWithOneLineAndAHint(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("riskradar: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess", "no-such-file.jsonl")]
    [InlineData("classify", "no-such-file.txt")]
    [InlineData("vet", "no-such-file.html")]
    public async Task Run_MissingFile_FailsWithOneLineThatNamesIt(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(args[1], run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.StartsWith("riskradar: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Classify:Onnx:Temperature=warm", "'warm' at 'Classify:Onnx:Temperature'")]
    [InlineData("Classify:Onnx:LowerCase=perhaps", "'perhaps' at 'Classify:Onnx:LowerCase'")]
    [InlineData("Classify:Abstain=0.9", "Abstain")]
    public async Task Run_SettingOfAnotherKind_IsUsageAndNamesIt(string setting, string named)
    {
        using var folder = new RiskRadar.Testing.TemporaryFolder();

        var run = await CommandRun.OfAsync("serve", "--data", folder.Path, "--set", setting);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("riskradar: settings:", run.Error, StringComparison.Ordinal);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Root_NamesEveryCommand()
    {
        var run = await CommandRun.OfAsync("--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.All(
            ["demo", "vet", "serve", "classify", "assess", "train", "evaluate", "backup", "restore", "doctor", "user"],
            command => Assert.Contains($"  {command} ", run.Output, StringComparison.Ordinal));
    }
}
