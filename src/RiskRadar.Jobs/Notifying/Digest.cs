using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;
using RiskRadar.Report.Channels;

namespace RiskRadar.Jobs.Notifying;

/// <summary>Sends each channel what was flagged since its last digest. A channel that fails keeps no other from its own.</summary>
internal sealed class Digest(
    INotificationStore notifications,
    INoteStore notes,
    IRunStore runs,
    IEnumerable<IFlagChannel> channels,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<Digest> logger)
{
    /// <summary>How its runs are called in the ledger.</summary>
    public const string Name = "Digest";

    /// <summary>Sends the digests that have something to say. Run again after a failure, it sends only to channels that have not got theirs.</summary>
    /// <exception cref="AggregateException">A channel did not take its digest.</exception>
    public Task SendAsync(IJobProgress progress, CancellationToken cancellationToken) =>
        TimeBudget.RunAsync(options.Value.TimePerJob, time, stop => SendAllAsync(progress, stop), cancellationToken);

    private async Task<int> SendAllAsync(IJobProgress progress, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var sent = 0;
        var failures = new List<Exception>();
        var failed = new List<string>();
        foreach (var channel in channels.Where(channel => channel.IsOn))
        {
            try
            {
                var flags = await SendAsync(channel, now, cancellationToken);
                progress.Line($"{channel.Name}: {flags} flags.");
                sent += flags;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                // Channels are made to be added: what they throw is theirs, and whatever it is, the others go on and the job fails in the end.
                logger.DigestFailed(error, channel.Name);
                progress.Line($"{channel.Name}: failed with {error.GetType().Name}.");
                failures.Add(error);
                failed.Add(channel.Name);
            }
        }

        await runs.UpsertAsync(
            new Run(
                RunIds.Of(Name, now), Name, "", now, time.GetUtcNow(), failed.Count == 0 ? RunOutcome.Done : RunOutcome.Failed, sent,
                failed.Count == 0 ? $"Sent {sent} flags." : $"Sent {sent} flags; could not be sent on {string.Join(", ", failed)}."),
            cancellationToken);

        return failures.Count == 0 ? sent : throw new AggregateException($"The digest could not be sent on {string.Join(", ", failed)}.", failures);
    }

    private async Task<int> SendAsync(IFlagChannel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var note = $"digest/{channel.Name}";
        var since = await notes.FindAsync(note, cancellationToken) is { } last
            ? new DateTimeOffset(long.Parse(Encoding.UTF8.GetString(last), CultureInfo.InvariantCulture), TimeSpan.Zero)
            : now.AddDays(-1);
        var flagged = await notifications.ReadAsync(cancellationToken)
            .Where(notification => notification.Channel == channel.Name && notification.CreatedAt > since && notification.CreatedAt <= now)
            .ToListAsync(cancellationToken);
        if (flagged.Count > 0)
        {
            await channel.DeliverDigestAsync(flagged, cancellationToken);
        }

        await notes.SaveAsync(note, Encoding.UTF8.GetBytes(now.UtcTicks.ToString(CultureInfo.InvariantCulture)), cancellationToken);

        return flagged.Count;
    }
}
