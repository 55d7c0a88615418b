namespace RiskRadar.Storage.Upkeep;

/// <summary>What lies where in a data directory.</summary>
public static class DataFiles
{
    /// <summary>Everything that is known.</summary>
    public const string Database = "riskradar.db";

    /// <summary>The jobs.</summary>
    public const string Jobs = "jobs.db";

    /// <summary>The folder of page snapshots.</summary>
    public const string Snapshots = "snapshots";

    /// <summary>The folder of backups, unless the settings name another.</summary>
    public const string Backups = "backups";

    /// <summary>The folder of requests for backups, and of their answers.</summary>
    public const string BackupRequests = "backup-requests";
}
