using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using RiskRadar.JobStorage;
using RiskRadar.Storage;
using RiskRadar.Storage.Upkeep;

namespace RiskRadar.Cli.Hosting;

/// <summary>Where the jobs lie: beside the data, in the same technology.</summary>
internal static class JobStorageSetting
{
    /// <summary>Opens the job storage that belongs to the settings of the stores.</summary>
    public static Hangfire.JobStorage Open(StorageOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString))
        {
            return LiteDbJobStorage.Create(
                Path.Combine(options.DataDirectory, DataFiles.Jobs), new LiteDbJobStorageOptions { Durability = options.Durability });
        }

        var jobs = new PostgreSqlStorageOptions
        {
            // Without it a job that runs longer than the time-out is run a second time.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
            QueuePollInterval = TimeSpan.FromSeconds(1),
        };

        return new PostgreSqlStorage(new NpgsqlConnectionFactory(options.ConnectionString, jobs), jobs);
    }
}
