using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;

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
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<AgendaWork> logger)
{
    // Kills at a hundred random moments cut one item off a dozen times; what ends the process by itself does so every time.
    private const int MostStarts = 25;

    /// <summary>Does the work if it is due and nobody else is at it.</summary>
    public async Task RunAsync(
        Duty duty,
        Guid subject,
        IJobProgress progress,
        Func<AgendaItem, CancellationToken, Task<Settlement>> work,
        CancellationToken cancellationToken)
    {
        if (await agenda.FindAsync(duty, subject, cancellationToken) is not { } planned)
        {
            logger.DoneAlready(duty, subject);
            progress.Line("Nothing to do: it has been done.");

            return;
        }

        if (await pauses.HoldsAsync(planned, cancellationToken))
        {
            // It stays due; whoever lifts the pause makes a new job of it.
            logger.HeldUp(duty, subject);
            progress.Line("Held up by a pause; it goes on when the pause is lifted.");

            return;
        }

        var name = JobLocks.NameOf(planned);
        using (var held = locks.TryTake(name))
        {
            if (held is null)
            {
                // Whoever holds the lock looks for due work after letting go of it, and finds this item.
                logger.LeftToAnother(duty, subject, name);
                progress.Line("Left to another job that is at work for the same account or subject.");

                return;
            }

            await RunLockedAsync(planned, progress, work, cancellationToken);
        }

        await dispatcher.ContinueAsync(planned, cancellationToken);
    }

    private async Task RunLockedAsync(
        AgendaItem planned, IJobProgress progress, Func<AgendaItem, CancellationToken, Task<Settlement>> work, CancellationToken cancellationToken)
    {
        var (duty, subject) = (planned.Duty, planned.Subject);
        if (await agenda.BeginAsync(duty, subject, time.GetUtcNow(), cancellationToken) is not { } item)
        {
            logger.DoneAlready(duty, subject);
            progress.Line(string.Create(CultureInfo.InvariantCulture, $"Nothing to do before {planned.DueAt:yyyy-MM-dd HH:mm} UTC."));

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
            var settlement = await TimeBudget.RunAsync(options.Value.TimePerJob, time, stop => work(item, stop), cancellationToken);

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
            var why = error is OutOfTimeException ? "Took longer than a job may (Jobs:TimePerJob)." : $"Failed with {error.GetType().Name}.";
            await EnterAsync(item, startedAt, RunOutcome.Failed, 0, why);
            progress.Line(string.Create(CultureInfo.InvariantCulture, $"{why} Tried again on {dueAgain:yyyy-MM-dd HH:mm} UTC."));
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
