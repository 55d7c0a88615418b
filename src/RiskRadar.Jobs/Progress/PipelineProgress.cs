using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Progress;

/// <summary>Tells how far the pipeline is, for those who wait for it.</summary>
public sealed class PipelineProgress
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly IAgendaStore _agenda;
    private readonly RunCounts _counts;
    private readonly TimeProvider _time;

    internal PipelineProgress(IAgendaStore agenda, RunCounts counts, TimeProvider time)
    {
        _agenda = agenda;
        _counts = counts;
        _time = time;
    }

    /// <summary>How far it is now.</summary>
    public async Task<PipelineStanding> ReadAsync(CancellationToken cancellationToken)
    {
        var due = await _agenda.CountDueAsync(_time.GetUtcNow(), cancellationToken);

        return new PipelineStanding(
            _counts.Accounts,
            due.GetValueOrDefault(Duty.ScanAccount),
            _counts.Posts,
            due.GetValueOrDefault(Duty.ScanPost),
            _counts.Comments,
            _counts.Classified,
            due.GetValueOrDefault(Duty.ClassifyPost),
            _counts.Sites,
            due.GetValueOrDefault(Duty.AssessRoster) > 0);
    }

    /// <summary>Waits until nothing is due, and tells how far it is a few times a second.</summary>
    /// <param name="report">Gets each standing, also the last.</param>
    /// <param name="cancellationToken">Stops waiting; the work goes on.</param>
    public async Task<PipelineStanding> WaitAsync(Action<PipelineStanding> report, CancellationToken cancellationToken)
    {
        while (true)
        {
            var standing = await ReadAsync(cancellationToken);
            report(standing);
            if (standing.IsDone)
            {
                return standing;
            }

            await Task.Delay(BetweenLooks, _time, cancellationToken);
        }
    }
}
