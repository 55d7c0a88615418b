using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Jobs;

/// <summary>How much work is done at once, and how often.</summary>
public sealed class JobsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Jobs";

    /// <summary>Jobs that run at the same time in this process; most of them wait for a site. Default 10; 1 to 200.</summary>
    [Range(1, 200)]
    public int Workers { get; set; } = 10;

    /// <summary>The most posts read of one account. Default 200; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int PostsPerAccount { get; set; } = 200;

    /// <summary>Pause between two readings of an account's list of posts. Default 6 h; from 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan ListEvery { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// The longest time one post may be read in one go; what is left is noted as left out and read next time. Default 5 minutes;
    /// from 1 second to 9 minutes, since a lock of Hangfire.PostgreSql ends after ten.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:00")]
    public TimeSpan TimePerPost { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest time that any job but a backup may take; then it is stopped, has failed, and is tried again. Default 9 minutes, which no
    /// work of an ordinary roster reaches; from 1 second to 1 day. Over PostgreSQL leave it: a lock of Hangfire.PostgreSql ends after ten.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TimePerJob { get; set; } = TimeSpan.FromMinutes(9);

    /// <summary>The roster is assessed when no scan is due, and at the latest this long after something changed. Default 5 minutes; from 0 to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan AssessWithin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Work that is still not done this long after it was due is late, and the watchdog says so. Default 30 minutes; from 1 minute to 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// A post is read in full, so that edited and vanished comments show, when that was not done for this long; in between only what is new
    /// is read. Default 1 day; from 0 (always in full) to 30 days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan FullReadEvery { get; set; } = TimeSpan.FromDays(1);
}
