using System.Text.Json;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using RiskRadar.Storage.LiteDb;

namespace RiskRadar.Storage.Upkeep;

/// <summary>
/// Copies the data directory while it is in use: the database as of one moment, and every page snapshot it may name. Jobs are not copied:
/// the agenda in the database makes them anew.
/// </summary>
/// <param name="file">Opens the database, or gives the open one.</param>
/// <param name="dataDirectory">The data directory.</param>
internal sealed class DataBackup(Func<LiteDbFile> file, string dataDirectory)
{
    // Whose backup it is. Asked for once more after a kill, it is known to be there.
    private const string Label = "backup.json";

    /// <summary>Makes a copy; gives back what it holds when that very copy is there already.</summary>
    /// <exception cref="IOException">The folder holds something else, or the copy could not be written.</exception>
    public BackupReport Make(BackupRequest request, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var target = Path.TrimEndingDirectorySeparator(request.Folder);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            return IsOf(request, target)
                ? Report(target)
                : throw new IOException($"'{target}' is not empty; name a new folder for the backup.");
        }

        // The whole copy appears under its name at once: half a backup must not look like one.
        var unfinished = target + ".unfinished";
        Remove(unfinished);
        PrivateFolder.Make(unfinished);
        try
        {
            // The database first: a snapshot that comes later is one too many, never one too few.
            file().Backup(Path.Combine(unfinished, DataFiles.Database));
            CopySnapshots(unfinished, progress, cancellationToken);
            File.WriteAllBytes(Path.Combine(unfinished, Label), JsonSerializer.SerializeToUtf8Bytes(request, StoredJson.Default.BackupRequest));
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(unfinished, target);
        }
        catch
        {
            Remove(unfinished);
            throw;
        }

        return Report(target);
    }

    private void CopySnapshots(string target, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var source = Path.Combine(dataDirectory, DataFiles.Snapshots);
        if (!Directory.Exists(source))
        {
            return;
        }

        var files = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal)).ToList();
        foreach (var (index, snapshot) in files.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(target, DataFiles.Snapshots, Path.GetRelativePath(source, snapshot));
            PrivateFolder.Make(Path.GetDirectoryName(copy)!);
            try
            {
                File.Copy(snapshot, copy);
            }
            catch (FileNotFoundException)
            {
                // Removed meanwhile because it was too old, or because its author was erased: then it must not be in the copy either.
            }

            progress(index + 1, files.Count);
        }
    }

    private static bool IsOf(BackupRequest request, string target) =>
        File.Exists(Path.Combine(target, Label))
        && JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(target, Label)), StoredJson.Default.BackupRequest)?.Id == request.Id;

    private static BackupReport Report(string target)
    {
        var snapshots = Path.Combine(target, DataFiles.Snapshots);

        return new BackupReport(
            new FileInfo(Path.Combine(target, DataFiles.Database)).Length,
            Directory.Exists(snapshots) ? Directory.EnumerateFiles(snapshots, "*", SearchOption.AllDirectories).Count() : 0);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
