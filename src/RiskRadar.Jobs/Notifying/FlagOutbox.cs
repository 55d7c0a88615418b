using Microsoft.Extensions.Options;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Report.Channels;

namespace RiskRadar.Jobs.Notifying;

/// <summary>Puts new flags on their way to every channel, each once.</summary>
internal sealed class FlagOutbox(
    INotificationStore notifications, IEnumerable<IFlagChannel> channels, IOptions<NotificationOptions> options, TimeProvider time)
{
    /// <summary>Keeps the flags of assessments that are not known yet; gives back what is to be delivered at once.</summary>
    public async Task<IReadOnlyList<AgendaItem>> PostAsync(IReadOnlyList<Assessment> assessments, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var posted = await notifications.AddAsync(
            [.. from channel in channels.Where(channel => channel.IsOn)
                from assessment in assessments
                from flag in assessment.Flags
                select Notification.Of(channel.Name, assessment.Influencer, flag, now)],
            cancellationToken);

        return
        [
            .. posted
                .Where(notification => notification.Flag.Severity >= options.Value.From)
                .Select(notification => AgendaItem.Deliver(
                    notification, QuietHours.Earliest(options.Value, notification.Flag.Severity, now))),
        ];
    }
}
