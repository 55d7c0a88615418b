using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>A roster's assessments as the contract writes them.</summary>
/// <param name="Model">The version of the model that read the comments.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="AsOf">UTC: nothing published later was looked at.</param>
/// <param name="Influencers">In the order of the roster.</param>
/// <param name="Roster">The roster as a whole.</param>
public sealed record RosterDocument(
    string Model, string Policy, DateTimeOffset AsOf, IReadOnlyList<InfluencerDocument> Influencers, RosterRiskDocument Roster)
{
    /// <summary>The document of an assessment.</summary>
    public static RosterDocument Of(RosterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        return new(
            assessment.Model,
            assessment.Policy,
            assessment.AsOf,
            [.. assessment.Influencers.Select(InfluencerDocument.Of)],
            RosterRiskDocument.Of(assessment.Roster, assessment.Influencers));
    }
}
