using Microsoft.Extensions.Logging;
using RiskRadar.Assess;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Assesses everyone together from the running aggregates, and keeps what was found.</summary>
internal sealed class RosterAssessing(
    IInfluencerStore influencers,
    IAssessmentStore assessments,
    AudienceKeeper keeper,
    RosterAssessor assessor,
    TimeProvider time,
    ILogger<RosterAssessing> logger)
{
    public async Task<Settlement> RunAsync(AgendaItem item, IJobProgress progress, CancellationToken cancellationToken)
    {
        var members = await influencers.ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        var audiences = new List<Audience>(members.Count);
        foreach (var member in members)
        {
            audiences.Add(await keeper.BringUpToDateAsync(member, cancellationToken));
            progress.Report("influencers", audiences.Count, members.Count);
        }

        var roster = assessor.Assess(audiences, time.GetUtcNow());
        foreach (var assessment in roster.Influencers)
        {
            await assessments.AddAsync(assessment, cancellationToken);
        }

        await assessments.SaveRosterAsync(roster.Roster, cancellationToken);

        var flags = roster.Influencers.Sum(assessment => assessment.Flags.Count);
        logger.RosterAssessed(roster.Influencers.Count, roster.AsOf, flags);
        progress.Line($"Assessed {roster.Influencers.Count} influencers: {flags} flags.");

        return Settlement.Done;
    }
}
