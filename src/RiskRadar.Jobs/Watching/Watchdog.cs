using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<Watchdog> logger)
{
    private const string Note = "watch";

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
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
            await runs.UpsertAsync(
                new Run(RunIds.Of("Late", since), "Late", "", since, now, RunOutcome.Failed, late, $"{late} items of the agenda are late."),
                cancellationToken);
        }

        await notes.SaveAsync(Note, JsonSerializer.SerializeToUtf8Bytes(new Watch(now, late, oldest), NotesJson.Default.Watch), cancellationToken);
    }

    /// <summary>What was seen last, or <see langword="null"/> before the first look.</summary>
    public async Task<Watch?> LastAsync(CancellationToken cancellationToken) =>
        await notes.FindAsync(Note, cancellationToken) is { } note ? JsonSerializer.Deserialize(note, NotesJson.Default.Watch) : null;
}
