namespace RiskRadar.Testing;

/// <summary>A request that <see cref="PostReceiver"/> got.</summary>
/// <param name="Line">The request line.</param>
/// <param name="Headers">Headers by name, without regard to case.</param>
/// <param name="Body">The body.</param>
public sealed record ReceivedPost(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body);
