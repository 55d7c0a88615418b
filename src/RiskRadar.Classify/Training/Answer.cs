namespace RiskRadar.Classify.Training;

/// <summary>What somebody said about a text.</summary>
/// <param name="Task">What was asked: an output of the model (<c>"sentiment"</c>, <c>"sellout"</c>) or, with a dot, a question of one set alone.</param>
/// <param name="Value">The class: 0 and 1 for no and yes, 0 to 2 for the sentiments.</param>
/// <param name="Weight">What it counts beside others, greater than 0.</param>
internal readonly record struct Answer(string Task, int Value, float Weight);
