using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Jobs.Retention;

/// <summary>How long things are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Retention";

    /// <summary>Comments older than this are removed and not taken in. Default 1,095 days (three years); from 30 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "3650.00:00:00")]
    public TimeSpan Comments { get; set; } = TimeSpan.FromDays(1_095);

    /// <summary>Page snapshots, which show authors' names, older than this are removed. Default 180 days; from 1 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Snapshots { get; set; } = TimeSpan.FromDays(180);

    /// <summary>Entries of the ledger of runs older than this are removed. Default 400 days; from 7 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "3650.00:00:00")]
    public TimeSpan Runs { get; set; } = TimeSpan.FromDays(400);
}
