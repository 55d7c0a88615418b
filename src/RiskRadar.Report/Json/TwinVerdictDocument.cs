using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>The verdict without coordinated comments, or with them, as the contract writes it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="RiskScore">In [0, 100].</param>
/// <param name="SetAside">How many comments were set aside; 0 makes it the same verdict.</param>
public sealed record TwinVerdictDocument(Verdict Verdict, double RiskScore, int SetAside)
{
    /// <summary>The twin of an assessment: always there, so that a script need not ask first.</summary>
    public static TwinVerdictDocument Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        return assessment.WithoutCoordinated is { } twin
            ? new(twin.Verdict, Rounded.Score(twin.RiskScore), twin.SetAside)
            : new(assessment.Verdict, Rounded.Score(assessment.RiskScore), SetAside: 0);
    }

    /// <summary>The document of a twin verdict, or <see langword="null"/> without one.</summary>
    public static TwinVerdictDocument? Of(TwinVerdict? twin) =>
        twin is null ? null : new(twin.Verdict, Rounded.Score(twin.RiskScore), twin.SetAside);
}
