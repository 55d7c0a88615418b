namespace RiskRadar.Classify.Reading;

/// <summary>A comment's reading without an object.</summary>
internal struct CommentReading
{
    /// <summary>Calibrated probabilities, one for each output.</summary>
    public OutputValues Probabilities;

    /// <summary>ISO 639-1 code; null when it cannot be told.</summary>
    public string? Language;

    /// <summary>Whether the model was made for the language.</summary>
    public bool LanguageSupported;
}
