using RiskRadar.Assess.Rosters;
using RiskRadar.Assess.Verdicts;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>Turns audiences into assessments: pure, and the same for the same input.</summary>
/// <param name="policy">The brand's policy.</param>
/// <param name="model">The model that read the comments; its error rates correct the shares.</param>
public sealed class RosterAssessor(Policy policy, ModelDescription model)
{
    /// <summary>The brand's policy.</summary>
    public Policy Policy { get; } = policy;

    /// <summary>The model that read the comments.</summary>
    public ModelDescription Model { get; } = model;

    /// <summary>Assesses a roster together: members borrow strength from one another and share one false-alarm budget.</summary>
    /// <param name="audiences">The members, in the order of the roster.</param>
    /// <param name="asOf">UTC: what was published later is not looked at.</param>
    public RosterAssessment Assess(IReadOnlyList<Audience> audiences, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(audiences);
        var reader = new MemberReader(Policy, Model, audiences.Count);
        var readings = new MemberReading[audiences.Count];
        Parallel.For(0, audiences.Count, member => readings[member] = reader.Read(audiences[member], asOf));

        var overlaps = new AudienceOverlaps([.. readings.Select(Authors)]);
        var places = new Dictionary<Audience, int>(ReferenceEqualityComparer.Instance);
        for (var member = 0; member < readings.Length; member++)
        {
            places[audiences[member]] = member;
        }

        var writer = new AssessmentWriter(Policy, Model, reader, readings, overlaps, places, asOf);
        var assessments = new Assessment[readings.Length];
        Parallel.For(0, readings.Length, member => assessments[member] = writer.Write(readings[member]));
        var risk = RosterRiskReader.Of(Policy, readings, assessments, overlaps);
        var overlapping = OverlapWatch.Watch(Policy.Roster, readings, risk.Overlaps);
        return new RosterAssessment(
            Model.Version, Policy.Version, asOf, [.. assessments.Select(assessment => WithFlags(assessment, overlapping[assessment.Influencer.Id]))], risk);
    }

    private static Assessment WithFlags(Assessment assessment, IEnumerable<Flag> more) => more.Any()
        ? assessment with { Flags = [.. assessment.Flags.Concat(more).OrderByDescending(flag => flag.RaisedAt).ThenBy(flag => flag.Kind)] }
        : assessment;

    private static ulong[] Authors(MemberReading reading) => [.. reading.View.Votes.Select(vote => vote.Author).Distinct()];
}
