using Microsoft.Extensions.Options;
using RiskRadar.Storage.LiteDb;

namespace RiskRadar.Storage.Upkeep;

/// <summary>
/// Copies the data directory while it is in use: the database as of one moment, and every page snapshot it may name. Jobs are not copied:
/// the agenda in the database makes them anew.
/// </summary>
public sealed class DataBackup
{
    private readonly LiteDbFile _file;
    private readonly StorageOptions _options;

    internal DataBackup(LiteDbFile file, IOptions<StorageOptions> options) => (_file, _options) = (file, options.Value);

    /// <summary>Makes a copy.</summary>
    /// <param name="target">A folder that does not exist yet, or is empty.</param>
    /// <param name="cancellationToken">Stops between two files; what was copied is removed again.</param>
    /// <exception cref="IOException">The folder holds something, or the copy could not be written.</exception>
    public BackupReport Make(string target, CancellationToken cancellationToken)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new IOException($"'{target}' is not empty; name a new folder for the backup.");
        }

        PrivateFolder.Make(target);
        try
        {
            // The database first: a snapshot that comes later is one too many, never one too few.
            var database = Path.Combine(target, DataFiles.Database);
            _file.Backup(database);

            return new BackupReport(new FileInfo(database).Length, CopySnapshots(target, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            Directory.Delete(target, recursive: true);
            throw;
        }
    }

    private int CopySnapshots(string target, CancellationToken cancellationToken)
    {
        var source = Path.Combine(_options.DataDirectory, DataFiles.Snapshots);
        if (!Directory.Exists(source))
        {
            return 0;
        }

        var copied = 0;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(target, DataFiles.Snapshots, Path.GetRelativePath(source, file));
            PrivateFolder.Make(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            copied++;
        }

        return copied;
    }
}
