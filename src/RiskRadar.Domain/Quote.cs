namespace RiskRadar.Domain;

/// <summary>A comment shown as evidence. It never names its author.</summary>
/// <param name="Comment">The comment's id in its source.</param>
/// <param name="Post">The post it stands under.</param>
/// <param name="Text">Its text, cut at 500 characters.</param>
/// <param name="PublishedAt">UTC, or <see langword="null"/>.</param>
/// <param name="Signal">What it shows.</param>
/// <param name="Probability">In [0, 1].</param>
/// <param name="Coordinated">It belongs to a cluster that was set aside.</param>
public sealed record Quote(
    string Comment, PostId Post, string Text, DateTimeOffset? PublishedAt, Signal Signal, double Probability, bool Coordinated);
