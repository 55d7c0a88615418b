using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RiskRadar.LiteFile;

/// <summary>
/// The lock file beside a LiteDB file. LiteDB itself takes no lock on Linux: two processes that open one file lose documents silently.
/// The operating system frees the lock when its owner dies, however it dies.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _note;

    private OwnerLock(FileStream file, string note) => (_file, _note) = (file, note);

    /// <exception cref="LiteFileInUseException">Somebody has it.</exception>
    public static OwnerLock Take(string path, TimeProvider clock)
    {
        // Who it is stands in a file of its own: .NET does not read a file that is locked.
        var note = path + ".owner";
        FileStream file;
        try
        {
            file = PrivateFile.Open(path + ".lock", FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException)
        {
            throw new LiteFileInUseException(path, Owner(note));
        }

        using var process = Process.GetCurrentProcess();
        var owner = string.Create(CultureInfo.InvariantCulture, $"process {process.Id} ({process.ProcessName}) since {clock.GetUtcNow():u}");
        using (var text = PrivateFile.Open(note, FileMode.Create, FileShare.ReadWrite))
        {
            text.Write(Encoding.UTF8.GetBytes(owner));
        }

        return new OwnerLock(file, note);
    }

    public void Dispose()
    {
        // The lock file stays: removing it would let a third process lock a file that no longer has a name.
        File.Delete(_note);
        _file.Dispose();
    }

    private static string Owner(string note)
    {
        try
        {
            return File.ReadAllText(note);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
