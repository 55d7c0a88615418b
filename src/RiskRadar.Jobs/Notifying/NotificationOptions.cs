using System.ComponentModel.DataAnnotations;
using RiskRadar.Domain;

namespace RiskRadar.Jobs.Notifying;

/// <summary>Which flags go out, and when.</summary>
public sealed class NotificationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Notifications";

    /// <summary>The least severity that goes out at once; what is below waits for the digest. Default <see cref="Severity.Medium"/>; any severity.</summary>
    [EnumDataType(typeof(Severity))]
    public Severity From { get; set; } = Severity.Medium;

    /// <summary>Begin of the quiet hours, UTC; equal to <see cref="QuietTo"/>: none. High flags go out all the same. Default 21:00; any time of day.</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    /// <summary>End of the quiet hours, UTC. Default 06:00; any time of day.</summary>
    public TimeOnly QuietTo { get; set; } = new(6, 0);
}
