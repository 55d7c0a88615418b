namespace RiskRadar.Domain.Storage;

/// <summary>Somebody holds up scans until the pause is lifted. What is due meanwhile waits, and is not counted as late.</summary>
/// <param name="Scope">What is held up.</param>
/// <param name="Subject">The site's host with its port where that is unusual, or the influencer's id; empty for everything.</param>
/// <param name="By">Who paused it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, or <see langword="null"/>.</param>
public sealed record Pause(PauseScope Scope, string Subject, string By, DateTimeOffset At, string? Reason)
{
    /// <summary>True when the pause holds up scans of an influencer's page at an address.</summary>
    public bool Holds(InfluencerId? influencer, Uri? address) => Scope switch
    {
        PauseScope.Everything => true,
        PauseScope.Site => address is not null && Subject.Equals(address.Authority, StringComparison.OrdinalIgnoreCase),
        PauseScope.Influencer => Subject == influencer?.ToString(),
        _ => false,
    };
}
