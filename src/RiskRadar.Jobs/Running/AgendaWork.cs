using Microsoft.Extensions.Logging;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Jobs.Running;

/// <summary>
/// Carries out one item of the agenda: under its lock, only while it is due, and with an end for every case. Work that fails is tried again
/// by the agenda, not by Hangfire: the agenda knows why it failed.
/// </summary>
internal sealed class AgendaWork(
    IAgendaStore agenda,
    IRunStore runs,
    Dispatcher dispatcher,
    PauseGate pauses,
    JobLocks locks,
    TimeProvider time,
    ILogger<AgendaWork> logger)
{
    // Kills at a hundred random moments cut one item off a dozen times; what ends the process by itself does so every time.
    private const int MostStarts = 25;

    /// <summary>Does the work if it is due and nobody else is at it.</summary>
    public async Task RunAsync(
        Duty duty, Guid subject, Func<AgendaItem, CancellationToken, Task<Settlement>> work, CancellationToken cancellationToken)
    {
        if (await agenda.FindAsync(duty, subject, cancellationToken) is not { } planned)
        {
            logger.DoneAlready(duty, subject);

            return;
        }

        if (await pauses.HoldsAsync(planned, cancellationToken))
        {
            // It stays due; whoever lifts the pause makes a new job of it.
            logger.HeldUp(duty, subject);

            return;
        }

        var name = JobLocks.NameOf(planned);
        using (var held = locks.TryTake(name))
        {
            if (held is null)
            {
                // Whoever holds the lock looks for due work after letting go of it, and finds this item.
                logger.LeftToAnother(duty, subject, name);

                return;
            }

            await RunLockedAsync(duty, subject, work, cancellationToken);
        }

        await dispatcher.ContinueAsync(planned, cancellationToken);
    }

    private async Task RunLockedAsync(
        Duty duty, Guid subject, Func<AgendaItem, CancellationToken, Task<Settlement>> work, CancellationToken cancellationToken)
    {
        if (await agenda.BeginAsync(duty, subject, time.GetUtcNow(), cancellationToken) is not { } item)
        {
            logger.DoneAlready(duty, subject);

            return;
        }

        if (item.Starts > MostStarts)
        {
            var dueAgain = Retry.After(item.Failures + 1, time.GetUtcNow());
            await agenda.SettleAsync(item, dueAgain, item.Failures + 1, cancellationToken);
            await EnterAsync(item, time.GetUtcNow(), RunOutcome.Failed, 0, "Begun many times without an end: the process may die on it.");
            logger.SetAside(duty, subject, item.Starts, dueAgain);

            return;
        }

        var startedAt = time.GetUtcNow();
        try
        {
            var settlement = await work(item, cancellationToken);

            // What follows is on the agenda before this item is off it: at no moment does the work look finished that is not.
            await agenda.AskAsync(settlement.FollowUps, cancellationToken);
            if (settlement.Note is not null)
            {
                await EnterAsync(item, startedAt, RunOutcome.Done, settlement.Count, settlement.Note);
            }

            await agenda.SettleAsync(item, settlement.DueAgain, settlement.Failures, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await agenda.ReleaseAsync(item, CancellationToken.None);
            logger.Stopped(duty, subject);
            throw;
        }
        catch (Exception error)
        {
            var dueAgain = Retry.After(item.Failures + 1, time.GetUtcNow());
            await agenda.SettleAsync(item, dueAgain, item.Failures + 1, CancellationToken.None);

            // The type and not the message: messages may quote what was read.
            await EnterAsync(item, startedAt, RunOutcome.Failed, 0, $"Failed with {error.GetType().Name}.");
            logger.Failed(error, duty, subject, dueAgain);
            await dispatcher.ContinueAsync(item, CancellationToken.None);
            throw;
        }
    }

    private Task EnterAsync(AgendaItem item, DateTimeOffset startedAt, RunOutcome outcome, int count, string note) => runs.UpsertAsync(
        new Run(
            RunIds.Of(item),
            item.Duty.ToString(),
            item.Subject == Guid.Empty ? "" : item.Subject.ToString("N"),
            startedAt,
            time.GetUtcNow(),
            outcome,
            count,
            note),
        CancellationToken.None);
}
