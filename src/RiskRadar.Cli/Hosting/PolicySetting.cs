using Microsoft.Extensions.Configuration;
using RiskRadar.Assess;

namespace RiskRadar.Cli.Hosting;

/// <summary>The policy that servers assess by: the file that <c>Assess:Policy</c> names, or the shipped one.</summary>
internal static class PolicySetting
{
    private const string Key = "Assess:Policy";

    /// <summary>Reads the policy.</summary>
    /// <exception cref="CommandFailedException">The file is missing or no policy.</exception>
    public static Policy Read(IConfiguration settings) => settings[Key] is { Length: > 0 } path ? FromFile(path) : Policy.Default;

    /// <summary>Reads a policy file.</summary>
    /// <exception cref="CommandFailedException">The file is missing or no policy.</exception>
    public static Policy FromFile(string path)
    {
        try
        {
            return PolicyFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"cannot read the policy '{path}': no such file; check the path");
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailedException($"policy '{path}': {error.Message}");
        }
    }
}
