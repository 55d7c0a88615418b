using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Gap;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Reads one audience. Looks at nobody else's, so that a roster can be read in parallel and each flag depends on its own past alone.</summary>
internal sealed class MemberReader(Policy policy, ModelDescription model, int members)
{
    private readonly StreamThresholds _thresholds = new(model);
    private readonly Dictionary<VoteStream, ErrorCorrection> _corrections =
        Enum.GetValues<VoteStream>().ToDictionary(stream => stream, stream => ErrorCorrection.For(stream, model));

    public StreamThresholds Thresholds => _thresholds;

    public BorneOf Borne { get; } = new(policy.Tolerance);

    public ErrorCorrection Correction(VoteStream stream) => _corrections[stream];

    public MemberReading Read(Audience audience, DateTimeOffset asOf)
    {
        var view = AudienceView.Of(audience, asOf, policy.Coordination.FewestCopies);
        // A hire in the future is none yet.
        var hiredAt = audience.Influencer.Hire is { } hire && hire.HiredAt <= asOf ? EpochSeconds.From(hire.HiredAt) : (uint?)null;
        var all = Read(view, view.Votes, hiredAt);
        var clean = ReferenceEquals(view.Votes, view.Clean) ? all : Read(view, view.Clean, hiredAt);
        var from = hiredAt ?? FirstWatched(view);
        IReadOnlyList<Alarm> alarms =
        [
            .. Watch(AlarmBudget.Turning, AlarmBudget.TurningBar(policy.Alarms, members), view, from),
            .. Watch(AlarmBudget.Toxicity, AlarmBudget.ToxicityBar(policy.Alarms, members), view, from),
        ];
        var finding = new GapWatch(policy, _thresholds, _corrections[VoteStream.Distrust]).Watch(view);
        var split = finding is null
            ? null
            : GapSplit.Of(view.Clean, audience.Posts, finding.RaisedAt, _thresholds, _corrections[VoteStream.Distrust]);
        var tolerance = Borne[audience.Influencer.Id];
        var deception = new DeceptionWatch(tolerance, _thresholds, _corrections[VoteStream.Deception])
            .Watch(view.Clean, audience.Posts.Count, view.AsOf);
        return new MemberReading(
            view, hiredAt, all, clean, finding, alarms, split, deception, HostileDays.Of(view.Clean, _thresholds), from);
    }

    private VoteReading Read(AudienceView view, Vote[] votes, uint? hiredAt)
    {
        var posts = view.Audience.Posts;
        var distrust = PostTallies.Of(posts.Count, votes, _thresholds, VoteStream.Distrust);
        var hostile = PostTallies.Of(posts.Count, votes, _thresholds, VoteStream.Hostile);
        return new VoteReading(
            votes.Length,
            distrust,
            hostile,
            GapReading.Of(distrust, posts, _corrections[VoteStream.Distrust]),
            hiredAt is { } hired ? ChangeReading.Of(votes, posts.Count, hired, _thresholds, _corrections[VoteStream.Hostile]) : null,
            BeyondTolerance(posts.Count, votes, Borne[view.Audience.Influencer.Id], distrust, hostile));
    }

    private List<BorneShare> BeyondTolerance(int posts, Vote[] votes, TolerancePolicy tolerance, Tally[] distrust, Tally[] hostile)
    {
        BorneShare[] all =
        [
            BorneShare.Of("hostile", hostile, _corrections[VoteStream.Hostile], tolerance.Hostile),
            BorneShare.Of("distrustful", distrust, _corrections[VoteStream.Distrust], tolerance.Sellout),
            BorneShare.Of("toxic", Tallies(VoteStream.Toxic, tolerance.Toxicity), _corrections[VoteStream.Toxic], tolerance.Toxicity),
            BorneShare.Of("negative", Tallies(VoteStream.Negative, tolerance.Negative), _corrections[VoteStream.Negative], tolerance.Negative),
        ];
        return [.. all.Where(share => share.Share > share.Tolerance)];

        // What is borne whatever it is need not be counted.
        Tally[] Tallies(VoteStream stream, double borne) => borne >= 1 ? [] : PostTallies.Of(posts, votes, _thresholds, stream);
    }

    private IReadOnlyList<Alarm> Watch(IReadOnlyList<AlarmBudget.Part> parts, double bar, AudienceView view, uint from) =>
        new ChangeWatch(
            policy.Alarms,
            [.. parts.Select(part => new StreamWatch(part.Stream, part.Weight, _thresholds, _corrections[part.Stream], bar))],
            bar).Watch(view.Clean, from, view.AsOf);

    // A candidate is watched as soon as there is a past.
    private static uint FirstWatched(AudienceView view) =>
        view.Clean.FirstOrDefault(vote => vote.At != EpochSeconds.Unknown).At is var first && first == EpochSeconds.Unknown
            ? view.AsOf
            : first + (CandidateWarmUp * EpochSeconds.Day);

    private const uint CandidateWarmUp = 28;
}
