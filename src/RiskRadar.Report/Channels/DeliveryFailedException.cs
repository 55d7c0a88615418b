namespace RiskRadar.Report.Channels;

/// <summary>A channel did not take a message; it is tried again later. The message says why, and nothing of what was to be delivered.</summary>
/// <param name="message">What happened, and where.</param>
/// <param name="reason">The failure beneath, or <see langword="null"/>.</param>
public sealed class DeliveryFailedException(string message, Exception? reason) : IOException(message, reason);
