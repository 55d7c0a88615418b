namespace RiskRadar.Storage;

/// <summary>Folders that only their owner may enter: what lies in them is personal.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes the folder if it is missing.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
