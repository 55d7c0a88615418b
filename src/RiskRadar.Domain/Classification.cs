namespace RiskRadar.Domain;

/// <summary>What the model made of one comment.</summary>
/// <param name="Sentiment">The most probable sentiment.</param>
/// <param name="Scores">The three sentiments' probabilities.</param>
/// <param name="Signals">The signals' probabilities.</param>
/// <param name="Language">ISO 639-1 code; <see langword="null"/> when it cannot be told, e.g. for emoji alone.</param>
/// <param name="LanguageSupported">False when the model was not made for the language: then its numbers are not counted.</param>
/// <param name="Model">The model's version, e.g. <c>"2026-11-23+3f1c2a"</c>: a reading without its model cannot be reproduced.</param>
public sealed record Classification(
    Sentiment Sentiment, SentimentScores Scores, SignalScores Signals, string? Language, bool LanguageSupported, string Model);
