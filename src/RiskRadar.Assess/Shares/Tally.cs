namespace RiskRadar.Assess.Shares;

/// <summary>Votes and how many of them count, under one post or on one day.</summary>
/// <param name="Votes">Votes.</param>
/// <param name="Counting">Of those, the ones that count.</param>
internal readonly record struct Tally(int Votes, int Counting);
