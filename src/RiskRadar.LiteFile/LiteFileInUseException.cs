namespace RiskRadar.LiteFile;

/// <summary>The file is open, in this process or another: wait for it to end, or stop it.</summary>
/// <param name="path">The file that was asked for.</param>
/// <param name="owner">Who has it, in words.</param>
public sealed class LiteFileInUseException(string path, string owner)
    : IOException($"'{path}' is in use by {owner}. Only one process at a time may have it: stop that one first.")
{
    /// <summary>Who has the file, e.g. <c>"process 4711 (riskradar) since 2026-03-01 10:00:00Z"</c>.</summary>
    public string Owner { get; } = owner;
}
