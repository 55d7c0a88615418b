namespace RiskRadar.Storage.Upkeep;

/// <summary>Puts a backup back, or what can be read of a damaged database.</summary>
public static class DataRestore
{
    /// <summary>Puts a backup in the place of a data directory's database; snapshots are added to those that are there.</summary>
    /// <returns>Where the former database lies now; <see langword="null"/> when there was none.</returns>
    /// <exception cref="IOException">The folder holds no backup, or a running RiskRadar has the data directory.</exception>
    public static string? FromBackup(string backup, string dataDirectory)
    {
        var database = Path.Combine(backup, DataFiles.Database);
        if (!File.Exists(database))
        {
            throw new IOException($"'{backup}' holds no {DataFiles.Database}; name a folder that 'riskradar backup' made.");
        }

        PrivateFolder.Make(dataDirectory);
        var former = LiteFile.ClosedLiteFile.Restore(database, Path.Combine(dataDirectory, DataFiles.Database));
        var snapshots = Path.Combine(backup, DataFiles.Snapshots);
        if (Directory.Exists(snapshots))
        {
            foreach (var file in Directory.EnumerateFiles(snapshots, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(dataDirectory, DataFiles.Snapshots, Path.GetRelativePath(snapshots, file));
                PrivateFolder.Make(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }

        return former;
    }

    /// <summary>Copies every document that can still be read in a damaged database into a new file beside it.</summary>
    /// <returns>The new file, how many documents it holds, and how many pages could not be read.</returns>
    /// <exception cref="IOException">There is no such file, or a running RiskRadar has it.</exception>
    public static (string File, int Documents, int Unreadable) Salvage(string dataDirectory, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);

        var damaged = Path.Combine(dataDirectory, DataFiles.Database);
        if (!File.Exists(damaged))
        {
            throw new IOException($"There is no '{damaged}'; check --data.");
        }

        var target = $"{damaged}.salvaged-{time.GetUtcNow():yyyyMMdd'T'HHmmss}";
        var salvaged = LiteFile.ClosedLiteFile.Salvage(damaged, target);

        return (target, salvaged.Documents.Values.Sum(), salvaged.Unreadable);
    }
}
