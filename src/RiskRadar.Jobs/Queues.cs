using RiskRadar.Domain;

namespace RiskRadar.Jobs;

/// <summary>The queues in the order in which they are worked off. The order is also that of the alphabet: Hangfire.PostgreSql knows no other.</summary>
public static class Queues
{
    /// <summary>For influencers who work for the brand now: a turning audience must be noticed.</summary>
    public const string Campaign = "campaign";

    /// <summary>For everyone else on the roster.</summary>
    public const string Candidate = "candidate";

    /// <summary>For what nobody waits for.</summary>
    public const string Maintenance = "maintenance";

    /// <summary>All, first the one that goes before the others.</summary>
    public static IReadOnlyList<string> All { get; } = [Campaign, Candidate, Maintenance];

    /// <summary>The queue for work on an influencer.</summary>
    public static string Of(Influencer? influencer, DateTimeOffset now) => influencer?.Hire switch
    {
        null => Candidate,
        var hire when hire.HiredAt <= now && !(hire.EndsAt <= now) => Campaign,
        _ => Candidate,
    };
}
