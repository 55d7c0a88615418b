using System.Diagnostics;
using System.Reflection;

namespace RiskRadar.Testing;

/// <summary>
/// Runs one test of the calling test program in a process of its own and kills that process with SIGKILL, as a power cut or <c>kill -9</c> would.
/// The test in the child reads <see cref="Variable"/> and skips itself where it is not set.
/// </summary>
public static class DoomedProcess
{
    /// <summary>The environment variable that tells the child what to do; null outside a child.</summary>
    public const string Variable = "RISKRADAR_DOOMED";

    /// <summary>The instruction for this process, when it is a child; otherwise null.</summary>
    public static string? Instruction => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Starts the child, waits until <paramref name="started"/> holds, lets it run for <paramref name="lifetime"/> and kills it.</summary>
    /// <param name="test">Full name of the method that the child runs.</param>
    /// <param name="instruction">Given to the child.</param>
    /// <param name="started">Whether the child has begun its work.</param>
    /// <param name="lifetime">How long it may work.</param>
    /// <returns>What the child wrote; empty unless it ended by itself.</returns>
    public static string RunAndKill(string test, string instruction, Func<bool> started, TimeSpan lifetime)
    {
        var program = Path.Combine(AppContext.BaseDirectory, Assembly.GetCallingAssembly().GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "-method", test, "-explicit", "only", "-noLogo" },
            Environment = { [Variable] = instruction },
        };
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync();
        while (!started() && !child.WaitForExit(TimeSpan.FromMilliseconds(1)))
        {
        }

        if (!child.WaitForExit(lifetime))
        {
            child.Kill();
            child.WaitForExit();

            return "";
        }

        return output.GetAwaiter().GetResult();
    }
}
