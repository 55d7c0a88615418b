using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>A line about a post and the comments under it.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Handle">Whose post it is, as the line writes it.</param>
/// <param name="Post">The post.</param>
/// <param name="Comments">Its comments, in the order of the line.</param>
public sealed record RosterPost(long Line, string Handle, Post Post, IReadOnlyList<Comment> Comments) : RosterEntry(Line);
