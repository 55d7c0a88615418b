using System.Globalization;
using System.Text;
using RiskRadar.Domain.Storage;
using RiskRadar.Report.Channels;

namespace RiskRadar.Jobs.Notifying;

/// <summary>Sends each channel what was flagged since its last digest.</summary>
internal sealed class Digest(INotificationStore notifications, INoteStore notes, IEnumerable<IFlagChannel> channels, TimeProvider time)
{
    /// <summary>Sends the digests that have something to say.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var channel in channels.Where(channel => channel.IsOn))
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
        }
    }
}
