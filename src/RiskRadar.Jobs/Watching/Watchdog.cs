using System.Text.Json;
using Hangfire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Jobs.Watching;

/// <summary>Looks whether the work keeps up, and leaves a note of having looked: <c>/health/ready</c> watches the watchdog.</summary>
internal sealed class Watchdog(
    IAgendaStore agenda,
    INoteStore notes,
    IRunStore runs,
    PauseGate pauses,
    IPauseStore held,
    ISiteHealthStore sites,
    JobStorage jobs,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<Watchdog> logger)
{
    private const string Note = "watch";

    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    // How far back the ledger is read when there is no note of a look before; afterwards only what is new.
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(7);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (late, oldest) = await LateAsync(now, cancellationToken);
        var last = await LastRunsAsync(now, cancellationToken);
        var missed = await MissedAsync(last, now, cancellationToken);
        var known = await sites.ReadAllAsync(cancellationToken).ToListAsync(cancellationToken);
        var quarantined = await QuarantinedAsync(known, now, cancellationToken);

        WatchTiles.Write(jobs, late, missed.Count, known.Count(site => !site.IsWell()), (await held.ReadAsync(cancellationToken)).Count);
        await notes.SaveAsync(
            Note,
            JsonSerializer.SerializeToUtf8Bytes(new Watch(now, late, oldest, missed, last, quarantined), NotesJson.Default.Watch),
            cancellationToken);
    }

    /// <summary>What was seen last, or <see langword="null"/> before the first look.</summary>
    public async Task<Watch?> LastAsync(CancellationToken cancellationToken) =>
        await notes.FindAsync(Note, cancellationToken) is { } note ? JsonSerializer.Deserialize(note, NotesJson.Default.Watch) : null;

    private async Task<(int Late, DateTimeOffset? Oldest)> LateAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var late = 0;
        DateTimeOffset? oldest = null;
        await foreach (var item in agenda.ReadDueAsync(now - options.Value.LateAfter, cancellationToken))
        {
            if (!await pauses.HoldsAsync(item, cancellationToken))
            {
                late++;
                oldest ??= item.DueAt;
            }
        }

        if (oldest is { } since)
        {
            logger.WorkIsLate(late, since);
            await EnterAsync("Late", "", since, since, now, late, $"{late} items of the agenda are late.", cancellationToken);
        }

        return (late, oldest);
    }

    private async Task<List<string>> MissedAsync(
        IReadOnlyDictionary<string, DateTimeOffset> last, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> missed = [.. last.Where(run => now - run.Value > ADay + options.Value.LateAfter).Select(run => run.Key)];
        foreach (var what in missed)
        {
            logger.RunMissed(what);
            await EnterAsync("Missed", what, Today(now), now, now, 1, $"{what} runs every day and did not in the last one.", cancellationToken);
        }

        return missed;
    }

    // Nothing that a machine does makes a changed layout readable again: the ledger, the log and /health/ready call for a person.
    private async Task<List<string>> QuarantinedAsync(List<SiteHealth> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var site in known.Where(site => site.QuarantinedAt is not null))
        {
            var since = site.QuarantinedAt!.Value;
            var note = $"Its layout changed: {site.NotUnderstood} pages in a row were not understood as {site.Platform}. A reader must be changed.";
            await EnterAsync("Quarantine", site.Site, since, since, now, site.NotUnderstood, note, cancellationToken);
        }

        return [.. known.Where(site => site.QuarantinedAt is not null).Select(site => site.Site)];
    }

    // One entry for each thing and time, however often it is seen.
    private Task EnterAsync(
        string what, string subject, DateTimeOffset key, DateTimeOffset startedAt, DateTimeOffset now, int count, string note, CancellationToken cancellationToken) =>
        runs.UpsertAsync(
            new Run(RunIds.Of(subject.Length == 0 ? what : $"{what}/{subject}", key), what, subject, startedAt, now, RunOutcome.Failed, count, note), cancellationToken);

    // One entry a day for each.
    private static DateTimeOffset Today(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>When each of what runs every day last did. One that was never seen counts from the first look on.</summary>
    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastRunsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await LastAsync(cancellationToken);
        var last = Schedule.Daily.ToDictionary(what => what, what => before?.LastRuns?.GetValueOrDefault(what) ?? default(DateTimeOffset));
        var since = before?.LastRuns is null ? now - FirstLook : before.At - options.Value.TimePerJob;
        await foreach (var run in runs.ReadRecentAsync(int.MaxValue, cancellationToken))
        {
            if (run.StartedAt < since)
            {
                break;
            }

            if (run.Outcome == RunOutcome.Done && last.TryGetValue(run.What, out var known) && run.StartedAt > known)
            {
                last[run.What] = run.StartedAt;
            }
        }

        return last.ToDictionary(run => run.Key, run => run.Value == default ? now : run.Value);
    }
}
