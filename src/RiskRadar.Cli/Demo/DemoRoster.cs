using RiskRadar.Domain;
using RiskRadar.Jobs.Intake;
using RiskRadar.SampleCommunity;

namespace RiskRadar.Cli.Demo;

/// <summary>The sample community's creators as a roster: names, addresses and hires, and nothing of what was planted.</summary>
internal static class DemoRoster
{
    /// <summary>The entries.</summary>
    public static IReadOnlyList<RosterEntry> Of(SampleSites community) => [.. community.Influencers.Select(EntryOf)];

    private static RosterEntry EntryOf(SampleInfluencer sample) => new(
        new Influencer(
            InfluencerId.Of(sample.Handle),
            sample.Handle,
            sample.Name,
            sample.Platform,
            sample.Followers,
            sample.HiredAt is { } hiredAt ? new Hire(sample.HiredBy, hiredAt, EndsAt: null) : null),
        sample.Accounts,
        Posts: []);
}
