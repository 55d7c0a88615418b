using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>What a policy's values may be.</summary>
internal static class PolicyRules
{
    /// <summary>The first value out of range, with its range, or <see langword="null"/>.</summary>
    public static string? FirstBroken(Policy policy)
    {
        if (string.IsNullOrWhiteSpace(policy.Version) || policy.Version.Length > 100)
        {
            return "'version' must be a name of at most 100 letters, so that assessments can say which policy made them";
        }

        if (policy.Jurisdiction is not ("US" or "UK"))
        {
            return "'jurisdiction' must be \"US\" or \"UK\"";
        }

        if (policy is { Evidence: null } or { Gap: null } or { Alarms: null } or { Coordination: null } or { Tolerance: null } or { Roster: null } or { Disclosure: null })
        {
            return "a part of the policy is null; leave it out to keep its defaults";
        }

        foreach (var (name, value, least, most) in Ranges(policy))
        {
            // NaN is in no range.
            if (!(value >= least && value <= most))
            {
                return string.Create(CultureInfo.InvariantCulture, $"'{name}' is {value} and must be from {least} to {most}");
            }
        }

        if (BrokenNiche(policy.Tolerance.Niches) is { } broken)
        {
            return broken;
        }

        return policy.Gap.Notable > policy.Gap.High ? "'gap.notable' must not be above 'gap.high'" : null;
    }

    private static string? BrokenNiche(IReadOnlyList<NicheTolerance>? niches)
    {
        if (niches is null || niches.Any(niche => niche is null))
        {
            return "'tolerance.niches' holds null; leave it out to have none";
        }

        var seen = new Dictionary<InfluencerId, string>();
        foreach (var niche in niches)
        {
            if (string.IsNullOrWhiteSpace(niche.Name) || niche.Influencers is null or { Count: 0 } || niche.Influencers.Any(string.IsNullOrWhiteSpace))
            {
                return "'tolerance.niches' must give each niche a 'name' and handles in 'influencers'";
            }

            foreach (var (name, value) in niche.Values().Where(one => !(one.Value is >= 0 and <= 1)))
            {
                return string.Create(CultureInfo.InvariantCulture, $"'tolerance.niches' has '{name}' {value} for '{niche.Name}' and it must be from 0 to 1");
            }

            foreach (var handle in niche.Influencers)
            {
                if (!seen.TryAdd(InfluencerId.Of(handle), niche.Name))
                {
                    return $"'tolerance.niches' names {handle} in '{seen[InfluencerId.Of(handle)]}' and in '{niche.Name}'; one creator has one niche";
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, double Value, double Least, double Most)> Ranges(Policy policy)
    {
        yield return ("evidence.fewestVotes", policy.Evidence.FewestVotes, 1, 10_000);
        yield return ("evidence.fewestVotesPerKind", policy.Evidence.FewestVotesPerKind, 1, 10_000);
        yield return ("evidence.largestStandardError", policy.Evidence.LargestStandardError, 0.001, 0.5);
        yield return ("gap.notable", policy.Gap.Notable, 0, 1);
        yield return ("gap.harmful", policy.Gap.Harmful, 0.001, 1);
        yield return ("gap.high", policy.Gap.High, 0, 1);
        yield return ("gap.bar", policy.Gap.Bar, 1, 20);
        yield return ("gap.hiredBar", policy.Gap.HiredBar, 0, 20);
        yield return ("alarms.falseAlarmsPerYear", policy.Alarms.FalseAlarmsPerYear ?? 1, 1e-6, 1e6);
        yield return ("alarms.falseAlarmsPerCreatorYear", policy.Alarms.FalseAlarmsPerCreatorYear, 1e-6, 100);
        yield return ("alarms.fewestBaselineDays", policy.Alarms.FewestBaselineDays, 2, 365);
        yield return ("alarms.fewestBaselineVotes", policy.Alarms.FewestBaselineVotes, 10, 100_000);
        yield return ("alarms.high", policy.Alarms.High, 0, 1);
        yield return ("coordination.fewestCopies", policy.Coordination.FewestCopies, 3, 10_000);
        yield return ("tolerance.hostile", policy.Tolerance.Hostile, 0, 1);
        yield return ("tolerance.deception", policy.Tolerance.Deception, 0, 1);
        yield return ("tolerance.sellout", policy.Tolerance.Sellout, 0, 1);
        yield return ("tolerance.toxicity", policy.Tolerance.Toxicity, 0, 1);
        yield return ("tolerance.negative", policy.Tolerance.Negative, 0, 1);
        yield return ("roster.baseIncidents", policy.Roster.BaseIncidents, 0, 1);
        yield return ("roster.riskCap", policy.Roster.RiskCap, 0, 1);
        yield return ("roster.mostIncidents", policy.Roster.MostIncidents, 0, 1);
        yield return ("roster.notableOverlap", policy.Roster.NotableOverlap, 0.01, 1);
        yield return ("disclosure.instagramFold", policy.Disclosure.InstagramFold, 1, 10_000);
        yield return ("disclosure.facebookFold", policy.Disclosure.FacebookFold, 1, 10_000);
        yield return ("disclosure.tikTokFold", policy.Disclosure.TikTokFold, 1, 10_000);
        yield return ("disclosure.xFold", policy.Disclosure.XFold, 1, 10_000);
        yield return ("disclosure.youTubeFold", policy.Disclosure.YouTubeFold, 1, 10_000);
        yield return ("disclosure.hashtagWall", policy.Disclosure.HashtagWall, 1, 30);
    }
}
