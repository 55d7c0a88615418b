namespace RiskRadar.Cli;

/// <summary>A command cannot do what was asked. The message says what, where and what to do; it is shown as it is.</summary>
/// <param name="message">One sentence or two, e.g. <c>"cannot read 'a.csv': no such file; check the path"</c>.</param>
/// <param name="exitCode">The exit status.</param>
internal sealed class CommandFailedException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    /// <summary>The exit status.</summary>
    public int ExitCode { get; } = exitCode;
}
