using Microsoft.Win32.SafeHandles;

namespace RiskRadar.LiteFile;

/// <summary>Files that only their owner may read: who can write to a job store can run code, and comments are personal.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens the file for reading and writing, or makes it with mode 0600.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    public static SafeFileHandle OpenHandle(string path)
    {
        Make(path);

        return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>Makes an empty file with mode 0600 where there is none.</summary>
    public static void Make(string path)
    {
        if (!File.Exists(path))
        {
            Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
        }
    }

    /// <summary>Copies a file to a place where there is none, and returns when the copy is on the disk.</summary>
    public static void Copy(string source, string target)
    {
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var to = Open(target, FileMode.CreateNew, FileShare.None);
        from.CopyTo(to, 1 << 20);
        to.Flush(flushToDisk: true);
    }
}
