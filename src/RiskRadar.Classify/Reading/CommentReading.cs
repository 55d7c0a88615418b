namespace RiskRadar.Classify.Reading;

/// <summary>A comment's reading without an object.</summary>
internal struct CommentReading
{
    /// <summary>Calibrated probabilities, one for each output.</summary>
    public OutputValues Probabilities;

    /// <summary>ISO 639-1 code; null when it cannot be told.</summary>
    public string? Language;

    /// <summary>Whether the sentiment was read by a table of the language's own; the signals are not known in it then.</summary>
    public bool SentimentIsOfLanguage;

    /// <summary>Whether the model was made for the language.</summary>
    public bool LanguageSupported;
}
