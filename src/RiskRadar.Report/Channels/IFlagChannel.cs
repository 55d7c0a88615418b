using RiskRadar.Domain.Storage;

namespace RiskRadar.Report.Channels;

/// <summary>A way to people: e-mail, a webhook. Delivering the same notification twice must do no harm.</summary>
public interface IFlagChannel
{
    /// <summary>The channel's name in settings and in the ledger, e.g. <c>"email"</c>.</summary>
    string Name { get; }

    /// <summary>Whether the settings say where to deliver. Nothing is put on its way to a channel that is off.</summary>
    bool IsOn { get; }

    /// <summary>Delivers one flag.</summary>
    /// <exception cref="Exception">It could not be delivered; it is tried again.</exception>
    Task DeliverAsync(Notification notification, CancellationToken cancellationToken);

    /// <summary>Delivers what happened since the last digest; never empty.</summary>
    /// <exception cref="Exception">It could not be delivered; it is tried again.</exception>
    Task DeliverDigestAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken);
}
