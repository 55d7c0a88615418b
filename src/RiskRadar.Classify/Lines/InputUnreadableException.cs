namespace RiskRadar.Classify.Lines;

/// <summary>An input cannot be read as a whole: no text column, an encoding that cannot be told. A single bad line is not such a failure.</summary>
/// <param name="reason">What is wrong.</param>
public sealed class InputUnreadableException(string reason) : Exception(reason);
