using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Agenda;

/// <summary>
/// Makes jobs of what is due: one scan for each account, whose job makes the next one when it ends; every classification; and the assessment
/// once nothing else is due.
/// </summary>
internal sealed class Dispatcher(
    IAgendaStore agenda,
    IInfluencerStore influencers,
    IBackgroundJobClient jobs,
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
            if (free)
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
        if (ended.Account is { } account && await agenda.FindDueScanAsync(account, now, cancellationToken) is { } next)
        {
            await HandOutAsync(next, cancellationToken);
        }

        if (ended.Duty == Duty.ScanPost
            && await agenda.FindAsync(Duty.ClassifyPost, ended.Subject, cancellationToken) is { } unread
            && unread.DueAt <= now
            && !IsOut(unread, now))
        {
            await HandOutAsync(unread, cancellationToken);
        }

        await OfferAssessmentAsync(again: false, cancellationToken);
    }

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
        if (waited || !await agenda.ReadDueAsync(now, cancellationToken).AnyAsync(item => item.Duty != Duty.AssessRoster, cancellationToken))
        {
            await HandOutAsync(wanted, cancellationToken);
        }
    }

    private async Task HandOutAsync(AgendaItem item, CancellationToken cancellationToken)
    {
        var influencer = item.Influencer is { } id ? await influencers.FindAsync(id, cancellationToken) : null;
        var queue = item.Duty == Duty.AssessRoster ? Queues.Campaign : Queues.Of(influencer, time.GetUtcNow());

        // Noted first: a job that is quicker than the note would leave the note on an item that is planned anew.
        await agenda.HandOutAsync([item], time.GetUtcNow(), cancellationToken);
        var job = jobs.Create(JobOf(item), new EnqueuedState(queue));
        logger.HandedOut(item.Duty, item.Subject, job, queue);
    }

    private static Job JobOf(AgendaItem item) => item.Duty switch
    {
        Duty.ScanAccount => Job.FromExpression<ScanAccountJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.ScanPost => Job.FromExpression<ScanPostJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.ClassifyPost => Job.FromExpression<ClassifyPostJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.AssessRoster => Job.FromExpression<AssessRosterJob>(job => job.RunAsync(null, CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Duty, "No job does this."),
    };
}
