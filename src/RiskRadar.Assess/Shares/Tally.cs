namespace RiskRadar.Assess.Shares;

/// <summary>The votes under one post or of one day.</summary>
/// <param name="Votes">Votes.</param>
/// <param name="Counting">Of those, the ones that count.</param>
/// <param name="Scores">The sum of their scores, in 255ths.</param>
/// <param name="Squares">The sum of the scores' squares, in 255ths squared.</param>
internal readonly record struct Tally(int Votes, int Counting, long Scores, long Squares)
{
    /// <summary>With one more vote.</summary>
    public Tally With(byte score, bool counts) =>
        new(Votes + 1, Counting + (counts ? 1 : 0), Scores + score, Squares + (score * score));
}
