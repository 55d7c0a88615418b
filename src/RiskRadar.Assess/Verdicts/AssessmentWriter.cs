using System.Globalization;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Rosters;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Puts together what one influencer's votes say and what the roster says about such votes.</summary>
internal sealed class AssessmentWriter(
    Policy policy, ModelDescription model, MemberReader reader, IReadOnlyList<MemberDraft> roster, AudienceOverlaps overlaps, DateTimeOffset asOf)
{
    private readonly VerdictRule _rule = new(policy);

    // Most of a large roster may have too few votes: nobody need ask them again and again.
    private readonly MemberDraft[] _controls = [.. roster.Where(member => member.Days.MayShowAChange)];
    private readonly GapPrior _gaps = GapPrior.Of(roster.Select(member => member.Clean.Gap?.Difference).OfType<ShareDifference>());
    private readonly GapPrior _changes = GapPrior.Of(roster.Select(member => member.Clean.Change?.Difference).OfType<ShareDifference>());

    public Assessment Write(MemberDraft reading)
    {
        // What was set aside drives no number: a person reads the headline, and a brigade must not write it.
        var (verdict, score) = Judge(reading, reading.Clean);
        var twin = With(reading, verdict);
        return new Assessment(
            reading.Influencer,
            reading.Phase,
            verdict,
            Rounded(score.Value),
            new Interval(Rounded(score.Interval.Low), Rounded(score.Interval.High)),
            score.Drivers,
            reading.Coverage,
            reading.Clean.Gap?.ToDomain(),
            reading.BeforeAfter,
            reading.SetAside == 0 ? null : new TwinVerdict(verdict, Rounded(score.Value), reading.SetAside),
            reading.Flags,
            verdict == Verdict.InsufficientData ? reading.Needs : null,
            Flips.Of(verdict, twin, reading.Phase, policy),
            reading.Timeline,
            reading.Quotes,
            model.Version,
            policy.Version,
            asOf)
        {
            WithCoordinated = twin,
        };
    }

    private TwinVerdict? With(MemberDraft reading, Verdict without)
    {
        if (reading.SetAside == 0)
        {
            return null;
        }

        var (verdict, score) = Judge(reading, reading.All);
        // Coordinated comments alone are for a person to look at, never a reason to avoid.
        return new TwinVerdict(verdict == Verdict.Avoid && without < verdict ? Verdict.Review : verdict, Rounded(score.Value), reading.SetAside);
    }

    private (Verdict Verdict, RiskScore Score) Judge(MemberDraft reading, VoteReading votes)
    {
        var flags = reading.Flags;
        var gap = votes.Gap is { } seen ? _gaps.Update(seen.Difference) : (Belief?)null;
        var controls = ControlsOf(reading, votes);
        var change = votes.Change is { } moved && moved.Before.Votes > 0 && moved.After.Votes > 0
            ? Against(controls, _changes.Update(moved.Difference))
            : (Belief?)null;
        Severity? turned = flags.Any(Turned) ? flags.Where(Turned).Max(flag => flag.Severity) : null;
        var verdict = _rule.Decide(new VerdictRule.Evidence(
            reading.Phase, reading.Counted, votes.Votes, turned, gap, change, votes.BeyondTolerance.Any(share => share.IsSurelyBeyond), reading.Hidden)
        {
            GapIsSeen = votes.Gap is { } both && AreEnough(both.Sponsored, both.Organic),
            ChangeIsSeen = votes.Change is { } sides && AreEnough(sides.Before, sides.After),
        });
        return (verdict, Score(gap, votes.Gap?.Z ?? 0, change, controls, votes.BeyondTolerance, flags));
    }

    private bool AreEnough(ObservedShare first, ObservedShare second) =>
        Math.Min(first.Votes, second.Votes) >= policy.Evidence.FewestVotesPerKind;

    private static RiskScore Score(Belief? gap, double errors, Belief? change, Controls? controls, IReadOnlyList<BorneShare> beyond, IReadOnlyList<Flag> flags)
    {
        var score = new RiskScore();
        if (gap is { } between)
        {
            score.Add(between, Words($"a sell-out gap of about {100 * between.Mean:0.#} points"));
            score.AddCertainty(errors, Words($"that there is a gap at all ({errors:0.#} standard errors)"));
        }

        if (change is { } since)
        {
            score.Add(since, Words($"hostility moved by about {100 * since.Mean:0.#} points since hiring{Comparison(controls)}"));
        }

        foreach (var (what, share, _, tolerance) in beyond)
        {
            // The level alone is mostly the creator's subject: it weighs at most a quarter.
            score.Add(Math.Min(0.25, share - tolerance), Words($"{100 * share:0.#} % of votes are {what}; the policy bears {100 * tolerance:0.#} %"));
        }

        foreach (var flag in flags.Where(flag => flag.Kind is FlagKind.BacklashOnset or FlagKind.NegativityRise))
        {
            score.Add(flag.Severity == Severity.High ? 0.5 : 0.3, Words($"an alarm on {flag.RaisedAt:yyyy-MM-dd}"));
        }

        return score;
    }

    // What moved everybody over the same dates is not this creator's doing.
    private static Belief Against(Controls? controls, Belief change) =>
        controls is null ? change : change with { Mean = change.Mean - controls.Median };

    private static string Comparison(Controls? controls) => controls is null
        ? ""
        : Words($", beyond the {100 * controls.Median:0.#} points of {controls.Count} creators with little overlap, of whom {controls.AsLarge} moved as much");

    private Controls? ControlsOf(MemberDraft reading, VoteReading votes)
    {
        if (reading.HiredAt is not { } hiredAt || votes.Change is not { } change)
        {
            return null;
        }

        var own = change.After.Share - change.Before.Share;
        return Controls.Of(own, hiredAt, Apart(reading).Select(other => other.Days), reader.Correction(VoteStream.Hostile).Slope);
    }

    private IEnumerable<MemberDraft> Apart(MemberDraft reading) =>
        _controls.Where(other => other.Member != reading.Member && !overlaps.ShareMuch(other.Member, reading.Member));

    /// <summary>The flags that say the audience turned (contract 4.5).</summary>
    private static bool Turned(Flag flag) =>
        flag.Kind is FlagKind.SellOutGap or FlagKind.BacklashOnset or FlagKind.NegativityRise && flag.Severity >= Severity.Medium;

    // Half a point of a score is less than anybody can act on.
    private static double Rounded(double score) => Math.Round(Math.Clamp(score, 0, 100), 1);

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
