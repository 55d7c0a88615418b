using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Jobs.Agenda;

/// <summary>
/// Puts off the work of jobs that a person deleted: a scan stays away until it would next have been due, what only follows from a scan until
/// the next one asks for it. The ledger says who and when. To hold up work for longer there are pauses.
/// </summary>
internal sealed class DeletedJobs(
    JobStorage jobs,
    IAgendaStore agenda,
    IPostStore posts,
    IScanStore scans,
    IRunStore runs,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<DeletedJobs> logger)
{
    // An ordinary visit: a quiet post would stay away twice as long.
    private const int UsualNews = 1;

    /// <summary>Puts off what was deleted since the last time. Killed in the middle, it is done again and doubles nothing.</summary>
    public async Task PutOffAsync(CancellationToken cancellationToken)
    {
        using var connection = jobs.GetConnection();
        foreach (var id in connection.GetAllItemsFromSet(PutOffWhenDeletedAttribute.Key))
        {
            // Put back into its queue meanwhile, or so long ago that the job is gone: then nothing is to be put off.
            if (connection.GetStateData(id) is { } state
                && state.Name == DeletedState.StateName
                && connection.GetJobData(id)?.Job is { } job
                && AgendaJobs.Read(job) is (var duty, var subject))
            {
                await PutOffAsync(id, duty, subject, state, cancellationToken);
            }

            using var transaction = connection.CreateWriteTransaction();
            transaction.RemoveFromSet(PutOffWhenDeletedAttribute.Key, id);
            transaction.Commit();
        }
    }

    private async Task PutOffAsync(string id, Duty duty, Guid subject, StateData state, CancellationToken cancellationToken)
    {
        var deletedAt = new DateTimeOffset(JobHelper.DeserializeDateTime(state.Data["DeletedAt"]).ToUniversalTime(), TimeSpan.Zero);
        var now = time.GetUtcNow();
        if (await agenda.FindAsync(duty, subject, cancellationToken) is not { } item || item.DueAt > now || item.HandedOutAt > deletedAt)
        {
            // Done, planned anew or handed out anew since.
            return;
        }

        var dueAgain = await DueAgainAsync(item, now, cancellationToken);
        var why = state.Reason is { Length: > 0 } reason ? reason.TrimEnd('.') : "Its job was deleted";
        var note = dueAgain is { } again
            ? string.Create(CultureInfo.InvariantCulture, $"{why}. Due again on {again:yyyy-MM-dd HH:mm} UTC.")
            : $"{why}. Due again when something new asks for it.";
        await CloseScanAsync(item, deletedAt, why, cancellationToken);
        await runs.UpsertAsync(
            new Run(
                RunIds.Of($"Deleted/{id}", deletedAt), duty.ToString(), subject == Guid.Empty ? "" : subject.ToString("N"),
                item.HandedOutAt ?? deletedAt, deletedAt, RunOutcome.Skipped, 0, note),
            cancellationToken);
        await agenda.SettleAsync(item, dueAgain, item.Failures, cancellationToken);
        logger.PutOff(duty, subject, id, dueAgain);
    }

    private async Task<DateTimeOffset?> DueAgainAsync(AgendaItem item, DateTimeOffset now, CancellationToken cancellationToken) => item.Duty switch
    {
        Duty.ScanAccount => now + options.Value.ListEvery,
        Duty.ScanPost when await posts.FindAsync(new PostId(item.Subject), cancellationToken) is { } post => ScanInterval.Next(post, UsualNews, now),
        _ => null,
    };

    /// <summary>A post that was not read, or not to its end, is missing coverage and no scan that goes on for ever.</summary>
    private async Task CloseScanAsync(AgendaItem item, DateTimeOffset at, string why, CancellationToken cancellationToken)
    {
        if (item.Duty != Duty.ScanPost || await posts.FindAsync(new PostId(item.Subject), cancellationToken) is not { Url: { } address } post)
        {
            return;
        }

        var latest = await scans.FindLatestAsync(post.Id, cancellationToken);
        if (latest is { EndedAt: not null })
        {
            return;
        }

        var cut = latest ?? new Scan(RunIds.Of(item), post.Influencer, post.Id, address, at, null, ScanOutcome.Failed, 0, 0, 0, null, null, []);
        await scans.UpsertAsync(
            cut with
            {
                EndedAt = at,
                Outcome = latest is null ? ScanOutcome.Failed : ScanOutcome.Partial,
                LeftOut = [.. cut.LeftOut, new LeftOut(address.AbsoluteUri, why + ".", at)],
            },
            cancellationToken);
    }
}
