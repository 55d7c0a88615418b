using Microsoft.Extensions.Logging;
using RiskRadar.Assess;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Notifying;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Assesses everyone together from the running aggregates, and keeps what was found.</summary>
internal sealed class RosterAssessing(
    IInfluencerStore influencers,
    IAssessmentStore assessments,
    AudienceKeeper keeper,
    CollectionFlags collection,
    FlagOutbox outbox,
    RosterAssessor assessor,
    TimeProvider time,
    ILogger<RosterAssessing> logger)
{
    public async Task<Settlement> RunAsync(AgendaItem item, IJobProgress progress, CancellationToken cancellationToken)
    {
        var members = await influencers.ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        using var audiences = new KeptAudiences(members, keeper, progress);
        var roster = await assessor.AssessAsync(audiences, time.GetUtcNow(), cancellationToken);
        var flagged = new List<Assessment>(roster.Influencers.Count);
        foreach (var assessment in roster.Influencers)
        {
            var whole = await collection.AddAsync(assessment, cancellationToken);
            await assessments.AddAsync(whole, cancellationToken);
            flagged.Add(whole);
        }

        await assessments.SaveRosterAsync(roster.Roster, cancellationToken);

        var flags = flagged.Sum(assessment => assessment.Flags.Count);
        logger.RosterAssessed(roster.Influencers.Count, roster.AsOf, flags);
        progress.Line($"Assessed {roster.Influencers.Count} influencers: {flags} flags.");

        var deliveries = await outbox.PostAsync(flagged, cancellationToken);

        return new Settlement(null, 0, deliveries) { Count = flagged.Count, Note = $"{flags} flags." };
    }
}
