using RiskRadar.Domain;

namespace RiskRadar.Classify.Training.Languages;

/// <summary>What a language's table is compared with.</summary>
/// <param name="Name">What it is.</param>
/// <param name="MacroF1">Its macro-F1 on the same texts, in [0, 1].</param>
/// <param name="Lead">By how much the table leads, as an interval.</param>
public sealed record LanguageBaseline(string Name, double MacroF1, Interval Lead);
