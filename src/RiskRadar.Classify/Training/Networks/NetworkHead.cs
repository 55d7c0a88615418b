namespace RiskRadar.Classify.Training.Networks;

/// <summary>A question that a network answers.</summary>
/// <param name="Task">What is asked: an output of the model, a question of one set alone, or where a text is from.</param>
/// <param name="Custom">The set whose way of labelling it follows; null when it follows all of them.</param>
/// <param name="First">The first of its numbers among the answers.</param>
/// <param name="Classes">How many classes: 1 for yes or no.</param>
internal sealed record NetworkHead(string Task, string? Custom, int First, int Classes);
