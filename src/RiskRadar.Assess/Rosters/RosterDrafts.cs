using RiskRadar.Assess.Verdicts;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>
/// A roster on its way to an assessment: members are read one by one and closed, then those who reach the same people are looked at again,
/// then everything is put together.
/// </summary>
internal sealed class RosterDrafts(Policy policy, ModelDescription model, int members, DateTimeOffset asOf)
{
    private readonly MemberReader _reader = new(policy, model, members);
    private readonly MemberDraft[] _drafts = new MemberDraft[members];
    private readonly Arrivals?[] _arrivals = new Arrivals?[members];
    private readonly AuthorSample _authors = new();
    private AudienceOverlaps? _overlaps;

    /// <summary>Reads a member. Safe to call for several at once.</summary>
    public void Read(int member, Audience audience)
    {
        var reading = _reader.Read(audience, asOf);
        _drafts[member] = new MemberDrafter(policy, _reader).Draft(member, reading);
        _authors.Add(member, reading.View.Voters);
    }

    /// <summary>When all are read: who must be looked at again by <see cref="ReadAgain"/>, because others reach the same people.</summary>
    public IReadOnlyList<int> Overlapping() =>
        [.. Notable.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Order()];

    /// <summary>Looks at a member again. Safe to call for several at once.</summary>
    public void ReadAgain(int member, Audience audience) =>
        _arrivals[member] = Arrivals.Of(AudienceView.Of(audience, asOf, policy.Coordination.FewestCopies));

    /// <summary>Puts everything together.</summary>
    public RosterAssessment Assess()
    {
        var writer = new AssessmentWriter(policy, model, _reader, _drafts, Overlaps, asOf);
        var assessments = new Assessment[members];
        Parallel.For(0, members, member => assessments[member] = writer.Write(_drafts[member]));
        var risk = RosterRiskReader.Of(policy, _drafts, assessments, Overlaps);
        AddOverlapFlags(assessments);
        var shared = new SharedAccounts(_drafts, Overlaps);
        for (var member = 0; member < members; member++)
        {
            assessments[member] = shared.Tell(member, assessments[member]);
        }

        return new RosterAssessment(model.Version, policy.Version, asOf, assessments, risk);
    }

    private AudienceOverlaps Overlaps => _overlaps ??= new AudienceOverlaps(members, _authors);

    private IEnumerable<SharedAudience> Notable => Overlaps.Largest.Where(pair => pair.Share >= policy.Roster.NotableOverlap);

    private void AddOverlapFlags(Assessment[] assessments)
    {
        foreach (var (first, second, _, _) in Notable)
        {
            var found = OverlapWatch.Watch(
                policy.Roster, (_drafts[first].Influencer, _arrivals[first]!), (_drafts[second].Influencer, _arrivals[second]!));
            if (found is { } flags)
            {
                assessments[first] = WithFlag(assessments[first], flags.OfFirst);
                assessments[second] = WithFlag(assessments[second], flags.OfSecond);
            }
        }
    }

    private static Assessment WithFlag(Assessment assessment, Flag more) =>
        assessment with { Flags = [.. assessment.Flags.Append(more).OrderByDescending(flag => flag.RaisedAt).ThenBy(flag => flag.Kind)] };
}
