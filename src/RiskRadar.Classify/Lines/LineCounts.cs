namespace RiskRadar.Classify.Lines;

/// <summary>What became of an input.</summary>
/// <param name="Lines">Lines written.</param>
/// <param name="Errors">How many of them say that their line could not be read.</param>
public readonly record struct LineCounts(long Lines, long Errors);
