namespace RiskRadar.Classify.Networks;

/// <summary>One question among a network's answers.</summary>
/// <param name="Output">The output of the model that it is about; 0 stands for the three sentiments.</param>
/// <param name="Custom">The way of labelling that it follows; 0 for what all have in common.</param>
/// <param name="First">The first of its numbers among the answers: three for the sentiments, one for a signal.</param>
internal sealed record NetworkQuestion(int Output, int Custom, int First);
