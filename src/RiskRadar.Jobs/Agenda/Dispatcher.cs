using Hangfire;
using Hangfire.Common;
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
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<Dispatcher> logger)
{
    // A job that was made this long ago and has not settled its item was lost with its storage or its server.
    private static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(15);

    /// <summary>Makes jobs of everything that is due and has none yet.</summary>
    /// <param name="again">True makes new jobs also where some are out: after a start, when they may have been lost. One too many does no harm.</param>
    /// <param name="cancellationToken">Stops between two jobs.</param>
    public async Task DispatchAsync(bool again, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await agenda.ReadDueAsync(now, cancellationToken).ToListAsync(cancellationToken);
        var busy = due
            .Where(item => item.Account is not null && !again && IsOut(item, now))
            .Select(item => item.Account!.Value)
            .ToHashSet();

        foreach (var item in due.Where(item => item.Duty != Duty.AssessRoster))
        {
            var free = item.Account is { } account ? busy.Add(account) : again || !IsOut(item, now);
            if (free && !await pauses.HoldsAsync(item, cancellationToken))
            {
                await HandOutAsync(item, cancellationToken);
            }
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

    private async Task HandOutAsync(AgendaItem item, CancellationToken cancellationToken)
    {
        var influencer = item.Influencer is { } id ? await influencers.FindAsync(id, cancellationToken) : null;
        var queue = item.Duty == Duty.AssessRoster ? Queues.Campaign : Queues.Of(influencer, time.GetUtcNow());

        // Noted first: a job that is quicker than the note would leave the note on an item that is planned anew.
        await titles.NoteAsync(item, influencer, cancellationToken);
        await agenda.HandOutAsync([item], time.GetUtcNow(), cancellationToken);
        var job = jobs.Create(JobOf(item), new EnqueuedState(queue));
        logger.HandedOut(item.Duty, item.Subject, job, queue);
    }

    private static Job JobOf(AgendaItem item) => item.Duty switch
    {
        Duty.ScanAccount => Job.FromExpression<ScanAccountJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.ScanPost => Job.FromExpression<ScanPostJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.ClassifyPost => Job.FromExpression<ClassifyPostJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.Deliver => Job.FromExpression<DeliverJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.AssessRoster => Job.FromExpression<AssessRosterJob>(job => job.RunAsync(null, CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Duty, "No job does this."),
    };
}
