namespace RiskRadar.Report.Channels.Webhook;

/// <summary>What is posted.</summary>
/// <param name="Event"><c>"flag"</c> or <c>"digest"</c>.</param>
/// <param name="Id">The same each time the same message is posted: whoever has seen it may pass over it.</param>
/// <param name="Flags">One flag, or those since the last digest.</param>
public sealed record WebhookMessage(string Event, Guid Id, IReadOnlyList<WebhookFlag> Flags);
