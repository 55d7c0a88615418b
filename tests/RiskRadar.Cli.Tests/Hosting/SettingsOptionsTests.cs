using System.CommandLine;
using Microsoft.Extensions.Configuration;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Hosting;

public sealed class SettingsOptionsTests
{
    [Fact]
    public void Sources_CommandLineAndEnvironmentAndFile_WinInThatOrder()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "riskradar.json");
        File.WriteAllText(file, """{"Collect": {"Delay": "from file", "Contact": "from file", "Retries": "from file"}}""");
        Environment.SetEnvironmentVariable("RISKRADAR__Collect__Delay", "from environment");
        Environment.SetEnvironmentVariable("RISKRADAR__Collect__Contact", "from environment");

        var settings = Read("--config", file, "--set", "Collect:Delay=from command line");
        Environment.SetEnvironmentVariable("RISKRADAR__Collect__Delay", null);
        Environment.SetEnvironmentVariable("RISKRADAR__Collect__Contact", null);

        Assert.Equal("from command line", settings["Collect:Delay"]);
        Assert.Equal("from environment", settings["Collect:Contact"]);
        Assert.Equal("from file", settings["Collect:Retries"]);
    }

    [Fact]
    public void Sources_MissingFile_SaysWhichAndWhatToCheck()
    {
        var error = Assert.Throws<CommandFailedException>(() => Read("--config", "no-such.json"));

        Assert.Contains("no-such.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_BrokenFile_SaysWhichAndWhere()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "broken.json");
        File.WriteAllText(file, "{\"Collect\": ");

        var error = Assert.Throws<CommandFailedException>(() => Read("--config", file));

        Assert.Contains("broken.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_SetWithoutAValue_IsUsage()
    {
        var error = Assert.Throws<CommandFailedException>(() => Read("--set", "Collect:Delay"));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
    }

    private static IConfigurationRoot Read(params string[] args)
    {
        var options = new SettingsOptions();
        var command = new Command("probe");
        options.AddTo(command);
        var builder = new ConfigurationBuilder();
        foreach (var source in options.Sources(command.Parse(args)))
        {
            builder.Add(source);
        }

        return builder.Build();
    }
}
