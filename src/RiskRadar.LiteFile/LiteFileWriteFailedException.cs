namespace RiskRadar.LiteFile;

/// <summary>A write did not reach the disk and was undone. The next call opens the file anew from what is safely on the disk.</summary>
/// <param name="path">The file.</param>
/// <param name="reason">What the disk answered.</param>
public sealed class LiteFileWriteFailedException(string path, Exception reason)
    : IOException($"A write to '{path}' did not reach the disk and was undone: {reason.Message}", reason);
