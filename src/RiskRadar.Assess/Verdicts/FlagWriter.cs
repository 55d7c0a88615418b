using System.Globalization;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Coordination;
using RiskRadar.Assess.Gap;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Puts findings into flags: with what was known when each was raised, in words that can be read out.</summary>
internal sealed class FlagWriter(Policy policy, MemberReader reader)
{
    private const int MostEvidence = 20;

    private readonly ErrorCorrection _deception = reader.Correction(VoteStream.Deception);

    /// <summary>The flags of one influencer, newest first.</summary>
    public IReadOnlyList<Flag> Write(MemberReading reading, EvidenceReader evidence)
    {
        var flags = new List<Flag>();
        if (reading.GapFinding is { } gap)
        {
            flags.Add(Gap(gap, reading.GapSplit!, reading.View, evidence));
        }

        if (reading.Deception is { } deception)
        {
            flags.Add(Deception(deception.RaisedAt, deception.Share, reader.Borne[reading.View.Audience.Influencer.Id].Deception, evidence));
        }

        flags.AddRange(reading.Alarms.Select(alarm => Rise(Kind(alarm), alarm, evidence)));
        flags.AddRange(reading.View.Clusters.Select(cluster => Coordinated(cluster, reading.View)));
        if (CoverageWatch.Watch(reading.View) is { } coverage)
        {
            flags.Add(coverage);
        }

        if (DisclosureWatch.Watch(reading.View, policy, evidence) is { } disclosure)
        {
            flags.Add(disclosure);
        }

        return [.. flags.OrderByDescending(flag => flag.RaisedAt).ThenBy(flag => flag.Kind)];
    }

    private Flag Gap(GapFinding finding, GapSplit split, AudienceView view, EvidenceReader evidence)
    {
        var gap = finding.Gap.Difference;
        var posts = view.Audience.Posts;
        var statistic = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["sponsored"] = gap.First,
            ["organic"] = gap.Second,
            ["gap"] = gap.Difference,
            ["low"] = gap.Interval.Low,
            ["high"] = gap.Interval.High,
            ["z"] = finding.Gap.Z,
            ["bar"] = policy.Gap.Bar,
            ["sponsoredPosts"] = finding.Gap.Sponsored.Posts,
            ["organicPosts"] = finding.Gap.Organic.Posts,
            ["placebo"] = split.Placebo,
        };
        if (split is { Regulars: { } regulars, Visitors: { } visitors })
        {
            (statistic["gapOfRegulars"], statistic["gapOfVisitors"]) = (regulars, visitors);
        }

        if (split.MatchedOnAge is { } matched)
        {
            statistic["gapMatchedOnAge"] = matched;
        }

        return new Flag(
            FlagKind.SellOutGap,
            gap.Difference >= policy.Gap.High ? Severity.High : Severity.Medium,
            EpochSeconds.ToTime(finding.RaisedAt),
            Invariant($"{Percent(gap.First)} of the audience distrust sponsored posts, against {Percent(gap.Second)} for organic ones: {Points(gap.Difference)} points more (95 %: {Points(gap.Interval.Low)} to {Points(gap.Interval.High)})."),
            statistic,
            evidence.Ids(
                signal => signal is Signal.Sellout or Signal.Deception,
                post => posts[post].Sponsorship == Sponsorship.Sponsored,
                from: 0,
                until: finding.RaisedAt));
    }

    private Flag Rise(FlagKind kind, Alarm alarm, EvidenceReader evidence)
    {
        var (rise, span, placebo) = (alarm.Found.Rise, alarm.Found.Onset, alarm.Found.Placebo);
        var onset = span.Day * EpochSeconds.Day;
        return new Flag(
            kind,
            Urgency(alarm),
            EpochSeconds.ToTime(alarm.RaisedAt),
            Invariant($"{Words(alarm.Stream)} rose from {Percent(rise.Second)} to {Percent(rise.First)} of votes since {EpochSeconds.ToTime(onset):yyyy-MM-dd}{Between(span)}."),
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["before"] = rise.Second,
                ["after"] = rise.First,
                ["change"] = rise.Difference,
                ["low"] = rise.Interval.Low,
                ["high"] = rise.Interval.High,
                ["eValue"] = alarm.Evidence,
                ["bar"] = alarm.Bar,
                ["onset"] = Unix(span.Day),
                ["onsetLow"] = Unix(span.Earliest),
                ["onsetHigh"] = Unix(span.Latest),
                ["placebo"] = placebo.Share,
                ["placeboDates"] = placebo.Dates,
            },
            evidence.Ids(signal => Shows(alarm.Stream, signal), _ => true, onset, alarm.RaisedAt));
    }

    private Flag Deception(uint raisedAt, ObservedShare observed, double tolerance, EvidenceReader evidence)
    {
        var share = _deception.Under(observed.Share).Correct(observed.Share);
        return new Flag(
            FlagKind.DeceptionClaims,
            Severity.Medium,
            EpochSeconds.ToTime(raisedAt),
            Invariant($"{Percent(share)} of the audience say that ads, reviews or followers are fake; the policy bears {Percent(tolerance)}."),
            new SortedDictionary<string, double>(StringComparer.Ordinal) { ["share"] = share, ["tolerance"] = tolerance, ["votes"] = observed.Votes },
            evidence.Ids(signal => signal == Signal.Deception, _ => true, 0, raisedAt));
    }

    private Flag Coordinated(CoordinatedCluster cluster, AudienceView view)
    {
        var rows = view.Audience.Rows;
        var (hostile, first) = (0, uint.MaxValue);
        foreach (var row in cluster.Rows)
        {
            hostile += reader.Thresholds.IsHostile(rows[row].Scores) ? 1 : 0;
            first = Math.Min(first, rows[row].PublishedAt);
        }

        var minutes = Math.Max(1, (cluster.LastAt - Math.Min(first, cluster.LastAt)) / 60);
        var share = (double)hostile / cluster.Rows.Count;
        return new Flag(
            FlagKind.CoordinatedComments,
            share >= 0.5 ? Severity.Medium : Severity.Low,
            EpochSeconds.ToTime(cluster.FoundAt),
            Invariant($"{cluster.Rows.Count} near-copies by accounts never seen before came within {minutes} minutes; they are set aside."),
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["comments"] = cluster.Rows.Count,
                ["minutes"] = minutes,
                ["hostileShare"] = share,
            },
            [.. cluster.Rows.Take(MostEvidence).Select(row => view.Audience.IdOf(view.Audience.Rows[row]))]);
    }

    private Severity Urgency(Alarm alarm) => alarm.Stream == VoteStream.Toxic
        ? Severity.Low
        : alarm.Found.Rise.Difference >= policy.Alarms.High ? Severity.High : Severity.Medium;

    // Times among numbers are in Unix seconds.
    private static double Unix(uint day) => EpochSeconds.ToTime(day * EpochSeconds.Day).ToUnixTimeSeconds();

    private static string Between(OnsetSpan span) => span.Earliest == span.Latest
        ? ""
        : Invariant($" (between {EpochSeconds.ToTime(span.Earliest * EpochSeconds.Day):yyyy-MM-dd} and {EpochSeconds.ToTime(span.Latest * EpochSeconds.Day):yyyy-MM-dd})");

    private static FlagKind Kind(Alarm alarm) => alarm.Stream switch
    {
        VoteStream.Negative => FlagKind.NegativityRise,
        VoteStream.Toxic => FlagKind.ToxicityRise,
        _ => FlagKind.BacklashOnset,
    };

    private static string Words(VoteStream stream) => stream switch
    {
        VoteStream.Distrust => "Commercial distrust",
        VoteStream.Hostile => "Hostility",
        VoteStream.Negative => "Negativity",
        _ => "Toxicity",
    };

    private static bool Shows(VoteStream stream, Signal signal) => stream switch
    {
        VoteStream.Distrust => signal is Signal.Sellout or Signal.Deception,
        VoteStream.Hostile => signal is Signal.Sellout or Signal.Deception or Signal.Backlash,
        VoteStream.Toxic => signal == Signal.Toxicity,
        _ => true,
    };

    private static string Percent(double share) => Invariant($"{100 * share:0.#} %");

    private static string Points(double share) => Invariant($"{100 * share:0.#}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
