using RiskRadar.Assess.Rosters;
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

        var roster = new RosterDrafts(Policy, Model, audiences.Count, asOf);
        Parallel.For(0, audiences.Count, member => roster.Read(member, audiences[member]));
        Parallel.ForEach(roster.Overlapping(), member => roster.ReadAgain(member, audiences[member]));
        return roster.Assess();
    }

    /// <summary>The same for a roster that may be larger than memory: holds a few audiences at a time.</summary>
    /// <param name="shelf">The members, in the order of the roster.</param>
    /// <param name="asOf">UTC: what was published later is not looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RosterAssessment> AssessAsync(IAudienceShelf shelf, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shelf);

        var roster = new RosterDrafts(Policy, Model, shelf.Count, asOf);
        await shelf.ReadAsync([.. Enumerable.Range(0, shelf.Count)], roster.Read, cancellationToken);
        await shelf.ReadAsync(roster.Overlapping(), roster.ReadAgain, cancellationToken);
        return roster.Assess();
    }
}
