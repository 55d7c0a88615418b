namespace RiskRadar.SampleCommunity;

/// <summary>One running site of the sample community.</summary>
/// <param name="Name">Its name as its pages show it.</param>
/// <param name="Make">The kind of software it imitates, e.g. <c>"forum"</c>.</param>
/// <param name="Address">Its front page on 127.0.0.1.</param>
public sealed record SampleSite(string Name, string Make, Uri Address);
