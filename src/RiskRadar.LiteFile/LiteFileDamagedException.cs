namespace RiskRadar.LiteFile;

/// <summary>The file cannot be read as a LiteDB file of ours. It was left as it is, and a copy was put beside it.</summary>
/// <param name="path">The damaged file.</param>
/// <param name="copy">The copy that was put aside.</param>
/// <param name="reason">What was found wrong.</param>
public sealed class LiteFileDamagedException(string path, string copy, Exception reason)
    : IOException($"'{path}' is damaged ({reason.Message.TrimEnd('.')}). A copy is at '{copy}': restore a backup, or salvage what can be read.", reason)
{
    /// <summary>Where the copy lies; its log, if there was one, lies beside it with the ending <c>.log</c>.</summary>
    public string Copy { get; } = copy;
}
