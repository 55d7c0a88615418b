using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace RiskRadar.Cli.Hosting;

/// <summary>The options that name settings, and the order in which settings win: command line, environment, <c>riskradar.json</c>.</summary>
internal sealed class SettingsOptions
{
    private const string EnvironmentPrefix = "RISKRADAR__";

    /// <summary>The data directory.</summary>
    public Option<string?> Data { get; } = new("--data") { Description = "The folder with everything RiskRadar keeps", HelpName = "DIR" };

    /// <summary>The settings file.</summary>
    public Option<string?> Config { get; } = new("--config") { Description = "The settings file. Default: riskradar.json in this folder, if there is one", HelpName = "FILE" };

    /// <summary>Single settings.</summary>
    public Option<string[]> Set { get; } = new("--set") { Description = "One setting, e.g. --set Collect:Delay=00:00:05; may be repeated", HelpName = "KEY=VALUE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Data);
        command.Add(Config);
        command.Add(Set);
    }

    /// <summary>The sources of a command line, weakest first.</summary>
    /// <exception cref="CommandFailedException">The settings file is missing or broken, or a <c>--set</c> has no <c>=</c>.</exception>
    public IReadOnlyList<IConfigurationSource> Sources(ParseResult parsed)
    {
        var file = parsed.GetValue(Config);
        return file is null || File.Exists(file)
            ? Sources(file, FromCommandLine(parsed))
            : throw new CommandFailedException($"cannot read the settings '{file}': there is no such file; check --config");
    }

    /// <summary>The sources of a command without these options, weakest first.</summary>
    /// <exception cref="CommandFailedException">The settings file is broken.</exception>
    public static IReadOnlyList<IConfigurationSource> Sources() => Sources(null, []);

    private static IReadOnlyList<IConfigurationSource> Sources(string? file, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(file ?? "riskradar.json"), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddInMemoryCollection(commandLine);
        try
        {
            settings.Build();
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new CommandFailedException($"cannot read the settings '{file ?? "riskradar.json"}': {error.InnerException?.Message ?? error.Message}");
        }

        return [.. settings.Sources];
    }

    private IEnumerable<KeyValuePair<string, string?>> FromCommandLine(ParseResult parsed)
    {
        foreach (var setting in parsed.GetValue(Set) ?? [])
        {
            var parts = setting.Split('=', 2);
            if (parts.Length != 2)
            {
                throw new CommandFailedException($"'--set {setting}' has no '='; write --set KEY=VALUE", ExitCode.Usage);
            }

            yield return new(parts[0].Trim(), parts[1]);
        }

        if (parsed.GetValue(Data) is { } data)
        {
            yield return new("Storage:DataDirectory", Path.GetFullPath(data));
        }
    }
}
