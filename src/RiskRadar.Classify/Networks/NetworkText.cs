namespace RiskRadar.Classify.Networks;

/// <summary>A comment as a network sees it: for each token the vectors that are added up.</summary>
/// <param name="Vectors">Numbers of vectors, token after token.</param>
/// <param name="Ends">Where each token's vectors end in <paramref name="Vectors"/>.</param>
internal readonly record struct NetworkText(int[] Vectors, int[] Ends)
{
    /// <summary>How many tokens it has.</summary>
    public int Tokens => Ends.Length;
}
