using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Web;

/// <summary>How the dashboard behaves.</summary>
public sealed class WebOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Web";

    /// <summary>How often one address may try a password within a minute. Default 10: a person mistypes, a machine guesses thousands. From 1 to 1000.</summary>
    [Range(1, 1000)]
    public int GuessesPerMinute { get; set; } = 10;

    /// <summary>How long a session lasts after its last use. Default 12 hours; from 5 minutes to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SessionLasts { get; set; } = TimeSpan.FromHours(12);
}
