namespace RiskRadar.SampleCommunity;

/// <summary>A comment whose meaning is known because we wrote it.</summary>
/// <param name="Post">The address of its post.</param>
/// <param name="Id">Its number as the site shows it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record PlantedComment(Uri Post, string Id, CommentKind Kind, string Text, DateTimeOffset PublishedAt);
