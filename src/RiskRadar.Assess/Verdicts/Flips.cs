using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>What would change a verdict, in words.</summary>
internal static class Flips
{
    /// <summary>Says what would change it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="withCoordinated">What it would be if the comments counted that are set aside; null when none are.</param>
    /// <param name="phase">Candidate or hired.</param>
    /// <param name="policy">Where the limits are.</param>
    public static IReadOnlyList<string> Of(Verdict verdict, TwinVerdict? withCoordinated, Phase phase, Policy policy)
    {
        var harmful = Invariant($"{100 * policy.Gap.Harmful:0.#}");
        var name = phase == Phase.Candidate ? "sell-out gap" : "rise since hiring";
        var flips = verdict switch
        {
            Verdict.Clear => [$"A {name} of {harmful} points or more would make it review."],
            Verdict.Review => [$"A {name} that stays below {harmful} points with more comments would make it clear.", Invariant($"A flagged gap of {100 * policy.Gap.High:0.#} points, or a flagged rise of {100 * policy.Alarms.High:0.#}, would make it avoid.")],
            Verdict.Avoid => [$"A {name} that falls below {harmful} points over the coming posts would make it review."],
            _ => new List<string> { "More comments would settle it; see what is needed." },
        };
        if (withCoordinated is { } twin && twin.Verdict != verdict)
        {
            flips.Add(Invariant($"Counting the {twin.SetAside} coordinated comments that are set aside would make it {Name(twin.Verdict)}."));
        }

        return flips;
    }

    private static string Name(Verdict verdict) => verdict == Verdict.InsufficientData ? "insufficient data" : verdict.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
