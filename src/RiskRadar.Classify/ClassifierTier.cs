namespace RiskRadar.Classify;

/// <summary>Which models read a comment.</summary>
public enum ClassifierTier
{
    /// <summary>One linear table: hundreds of thousands of comments a second and processor.</summary>
    Fast,

    /// <summary>The table together with a network: some thirty times slower, and right more often.</summary>
    Accurate,

    /// <summary>The table, and the network as well where the table is not sure.</summary>
    Cascade,
}
