namespace RiskRadar.LiteFile;

/// <summary>What is done to files that nobody has open; whoever has one keeps it from being done.</summary>
public static class ClosedLiteFile
{
    /// <summary>Puts a backup in the place of a file that nobody has open. What was there is kept beside it.</summary>
    /// <returns>Where the former file lies now; null when there was none.</returns>
    /// <exception cref="LiteFileInUseException">The file to be replaced is in use.</exception>
    /// <exception cref="LiteFileDamagedException">The backup cannot be read.</exception>
    public static string? Restore(string backup, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(backup);
        ArgumentException.ThrowIfNullOrEmpty(path);

        return LiteFileCopy.Restore(Path.GetFullPath(backup), Path.GetFullPath(path), new LiteFileOptions());
    }

    /// <summary>Copies every document that can still be read in a damaged file, page by page, into a new file.</summary>
    /// <param name="damaged">The damaged file, or the copy that was put aside. It is only read.</param>
    /// <param name="target">Where there is no file yet.</param>
    /// <exception cref="LiteFileInUseException">The damaged file is in use.</exception>
    public static Salvaged Salvage(string damaged, string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(damaged);
        ArgumentException.ThrowIfNullOrEmpty(target);

        using var owner = OwnerLock.Take(Path.GetFullPath(damaged), TimeProvider.System);

        return new DamagedFile(damaged).CopyTo(target);
    }
}
