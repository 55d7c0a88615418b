namespace RiskRadar.Cli;

/// <summary>How the command ends, as scripts rely on it.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>It failed, or a part of its input could not be read.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A gate did not pass.</summary>
    public const int GateNotPassed = 3;

    /// <summary>Stopped by Ctrl-C: what shells call 128 + SIGINT.</summary>
    public const int Stopped = 130;
}
