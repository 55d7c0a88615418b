using RiskRadar.Domain.Storage;
using RiskRadar.Report.Json;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>A flag with the influencer it is about.</summary>
/// <param name="Id">The notification's id.</param>
/// <param name="Influencer">The handle.</param>
/// <param name="NotedAt">When RiskRadar noted the flag, UTC.</param>
/// <param name="Flag">The flag as in an assessment.</param>
public sealed record WebhookFlag(Guid Id, string Influencer, DateTimeOffset NotedAt, FlagDocument Flag)
{
    /// <summary>The document of a notification.</summary>
    public static WebhookFlag Of(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);

        return new(notification.Id, notification.Handle, notification.CreatedAt, FlagDocument.Of(notification.Flag));
    }
}
