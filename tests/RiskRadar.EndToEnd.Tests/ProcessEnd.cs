namespace RiskRadar.EndToEnd;

/// <summary>How a run of the program ended.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">Everything on standard output.</param>
/// <param name="Error">Everything on standard error.</param>
internal sealed record ProcessEnd(int ExitCode, string Output, string Error);
