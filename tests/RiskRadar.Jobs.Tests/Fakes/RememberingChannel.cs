using System.Collections.Concurrent;
using RiskRadar.Domain.Storage;
using RiskRadar.Report.Channels;

namespace RiskRadar.Jobs.Fakes;

/// <summary>Remembers what it was given.</summary>
internal sealed class RememberingChannel : IFlagChannel
{
    public string Name { get; init; } = "memory";

    public bool IsOn => true;

    public ConcurrentQueue<Notification> Delivered { get; } = [];

    public ConcurrentQueue<IReadOnlyList<Notification>> Digests { get; } = [];

    /// <summary>How many deliveries fail before one succeeds.</summary>
    public int Refusals { get; set; }

    /// <summary>How many digests fail before one succeeds.</summary>
    public int DigestRefusals { get; set; }

    public Task DeliverAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (Refusals-- > 0)
        {
            throw new IOException("Nobody answers.");
        }

        Delivered.Enqueue(notification);

        return Task.CompletedTask;
    }

    public Task DeliverDigestAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken)
    {
        if (DigestRefusals-- > 0)
        {
            throw new IOException("Nobody answers.");
        }

        Digests.Enqueue(notifications);

        return Task.CompletedTask;
    }
}
