namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Somebody who comments.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Slug">As in an address.</param>
/// <param name="Number">As in a member's address; unique.</param>
/// <param name="JoinedAt">UTC.</param>
/// <param name="Voice">The manner of writing.</param>
internal sealed record Commenter(string Name, string Slug, int Number, DateTimeOffset JoinedAt, Voice Voice);
