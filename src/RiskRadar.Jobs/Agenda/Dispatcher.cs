using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs.Agenda;

/// <summary>
/// Makes jobs of what is due: one scan for each account, whose job makes the next one when it ends; every classification; and the assessment
/// once nothing else is due.
/// </summary>
internal sealed class Dispatcher(
    IAgendaStore agenda,
    IInfluencerStore influencers,
    IBackgroundJobClient jobs,
    PauseGate pauses,
    JobTitles titles,
    DeletedJobs deleted,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<Dispatcher> logger)
{
    // A job that was made this long ago and has not settled its item was lost with its storage or its server.
    private static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(15);

    // Handed out in one write of the agenda; also the most that memory holds of it.
    private const int BatchSize = 200;

    /// <summary>Makes jobs of everything that is due and has none yet, however much that is: batch by batch.</summary>
    /// <param name="again">True makes new jobs also where some are out: after a start, when they may have been lost. One too many does no harm.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task DispatchAsync(bool again, CancellationToken cancellationToken)
    {
        await deleted.PutOffAsync(cancellationToken);
        var now = time.GetUtcNow();
        var busy = again
            ? []
            : await agenda.ReadDueAsync(now, cancellationToken)
                .Where(item => item.Account is not null && IsOut(item, now))
                .Select(item => item.Account!.Value)
                .ToHashSetAsync(cancellationToken: cancellationToken);

        var free = agenda.ReadDueAsync(now, cancellationToken)
            .Where(item => item.Duty != Duty.AssessRoster)
            .Where(item => item.Account is { } account ? busy.Add(account) : again || !IsOut(item, now))
            .Where(async (item, stop) => !await pauses.HoldsAsync(item, stop));
        await foreach (var batch in free.Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            await HandOutAsync(batch, cancellationToken);
        }

        await OfferAssessmentAsync(again, cancellationToken);
    }

    /// <summary>Goes on after an item: with the next scan of its account, with classifications that wait, with the assessment.</summary>
    public async Task ContinueAsync(AgendaItem ended, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (ended.Account is { } account
            && await agenda.FindDueScanAsync(account, now, cancellationToken) is { } next
            && !await pauses.HoldsAsync(next, cancellationToken))
        {
            await HandOutAsync(next, cancellationToken);
        }

        if (ended.Duty is Duty.ScanPost or Duty.ClassifyPost)
        {
            await OfferAsync(Duty.ClassifyPost, ended.Subject, cancellationToken);
        }

        if (ended.Duty == Duty.AssessRoster)
        {
            // New flags are on their way.
            await foreach (var item in agenda.ReadDueAsync(now, cancellationToken).Where(item => item.Duty == Duty.Deliver))
            {
                await OfferAsync(item.Duty, item.Subject, cancellationToken);
            }
        }

        await OfferAssessmentAsync(again: false, cancellationToken);
    }

    /// <summary>Makes jobs of items that were just put on the agenda, unless some are out for them.</summary>
    public async Task OfferAsync(Duty duty, Guid subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await agenda.FindAsync(duty, subject, cancellationToken) is { } item && item.DueAt <= now && !IsOut(item, now))
        {
            await HandOutAsync(item, cancellationToken);
        }
    }

    // What the assessment would miss if it did not wait.
    private static bool IsAwaited(AgendaItem item) => item.Duty is Duty.ScanAccount or Duty.ScanPost or Duty.ClassifyPost;

    private static bool IsOut(AgendaItem item, DateTimeOffset now) => item.HandedOutAt is { } at && now - at < LostAfter;

    private async Task OfferAssessmentAsync(bool again, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await agenda.FindAsync(Duty.AssessRoster, Guid.Empty, cancellationToken) is not { } wanted
            || wanted.DueAt > now
            || (!again && IsOut(wanted, now)))
        {
            return;
        }

        var waited = now - wanted.DueAt >= options.Value.AssessWithin;
        if (waited || !await agenda.ReadDueAsync(now, cancellationToken).AnyAsync(IsAwaited, cancellationToken))
        {
            await HandOutAsync(wanted, cancellationToken);
        }
    }

    private Task HandOutAsync(AgendaItem item, CancellationToken cancellationToken) => HandOutAsync([item], cancellationToken);

    private async Task HandOutAsync(AgendaItem[] items, CancellationToken cancellationToken)
    {
        // Noted first: a job that is quicker than the note would leave the note on an item that is planned anew.
        var queues = new List<string>(items.Length);
        foreach (var item in items)
        {
            var influencer = item.Influencer is { } id ? await influencers.FindAsync(id, cancellationToken) : null;
            queues.Add(item.Duty == Duty.AssessRoster ? Queues.Campaign : Queues.Of(influencer, time.GetUtcNow()));
            await titles.NoteAsync(item, influencer, cancellationToken);
        }

        await agenda.HandOutAsync(items, time.GetUtcNow(), cancellationToken);
        foreach (var (item, queue) in items.Zip(queues))
        {
            logger.HandedOut(item.Duty, item.Subject, jobs.Create(AgendaJobs.Of(item), new EnqueuedState(queue)), queue);
        }
    }
}
