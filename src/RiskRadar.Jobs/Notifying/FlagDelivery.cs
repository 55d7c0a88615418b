using Microsoft.Extensions.Logging;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;
using RiskRadar.Report.Channels;

namespace RiskRadar.Jobs.Notifying;

/// <summary>Delivers one flag on one channel. What a channel refuses is tried again in growing pauses.</summary>
internal sealed class FlagDelivery(
    INotificationStore notifications, IEnumerable<IFlagChannel> channels, TimeProvider time, ILogger<FlagDelivery> logger)
{
    public async Task<Settlement> RunAsync(Guid id, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await notifications.FindAsync(id, cancellationToken) is not { DeliveredAt: null } notification
            || channels.FirstOrDefault(channel => channel.IsOn && channel.Name == notification.Channel) is not { } way)
        {
            return Settlement.Done;
        }

        await way.DeliverAsync(notification, cancellationToken);
        await notifications.DeliveredAsync(id, time.GetUtcNow(), cancellationToken);
        logger.Delivered(id, notification.Influencer, notification.Channel);
        progress.Line($"Delivered on {notification.Channel}.");

        return Settlement.Done with { Count = 1, Note = $"Delivered on {notification.Channel}." };
    }
}
