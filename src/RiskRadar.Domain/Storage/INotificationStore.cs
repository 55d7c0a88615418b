namespace RiskRadar.Domain.Storage;

/// <summary>What is on its way to people, and what has arrived.</summary>
public interface INotificationStore
{
    /// <summary>Adds the notifications that are unknown; gives back those. Durable when it returns.</summary>
    Task<IReadOnlyList<Notification>> AddAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken);

    /// <summary>The notification, or <see langword="null"/> when unknown.</summary>
    Task<Notification?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Notes that it was delivered; nothing happens when it is unknown. Durable when it returns.</summary>
    Task DeliveredAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Everything, oldest first.</summary>
    IAsyncEnumerable<Notification> ReadAsync(CancellationToken cancellationToken);
}
