namespace RiskRadar.Cli.Demo;

/// <summary>What must be known to start the same sample community again.</summary>
/// <param name="Now">When it was first started, UTC.</param>
/// <param name="Ports">One for each site.</param>
internal sealed record DemoCommunity(DateTimeOffset Now, IReadOnlyList<int> Ports);
