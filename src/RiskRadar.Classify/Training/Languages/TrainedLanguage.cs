using RiskRadar.Classify.Evaluation;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training.Languages;

/// <summary>A language's sentiment table just made, with what was measured of it on texts that its models had not seen.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="File">The bytes of the table's file.</param>
/// <param name="Figures">What was measured by cross-validation.</param>
/// <param name="MacroF1">The interval of its macro-F1.</param>
/// <param name="Baselines">What it must lead.</param>
public sealed record TrainedLanguage(string Code, byte[] File, ClassFigures Figures, Interval MacroF1, IReadOnlyList<LanguageBaseline> Baselines)
{
    // Under this a reading is wrong about as often as right: worse than to say that the language is not read.
    private const double FewestRight = 0.5;

    // A lead that another draw of the texts could turn is none.
    private const double LeastLead = 0.02;

    /// <summary>Whether it clearly leads all baselines and is more often right than wrong: only then is it worth reading a comment with it.</summary>
    public bool IsWorthIt => MacroF1.Low >= FewestRight && Baselines.All(baseline => baseline.Lead.Low >= LeastLead);
}
