using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>What would change a verdict, in words.</summary>
internal static class Flips
{
    public static IReadOnlyList<string> Of(Verdict verdict, MemberDraft reading, Policy policy)
    {
        var harmful = Invariant($"{100 * policy.Gap.Harmful:0.#}");
        var name = reading.Phase == Phase.Candidate ? "sell-out gap" : "rise since hiring";
        var flips = verdict switch
        {
            Verdict.Clear => [$"A {name} of {harmful} points or more would make it review."],
            Verdict.Review => [$"A {name} that stays below {harmful} points with more comments would make it clear.", Invariant($"A flagged gap of {100 * policy.Gap.High:0.#} points, or a flagged rise of {100 * policy.Alarms.High:0.#}, would make it avoid.")],
            Verdict.Avoid => [$"A {name} that falls below {harmful} points over the coming posts would make it review."],
            _ => new List<string> { "More comments would settle it; see what is needed." },
        };
        if (reading.SetAside > 0)
        {
            flips.Add(Invariant($"Counting the {reading.SetAside} coordinated comments that are set aside would give the verdict shown beside it."));
        }

        return flips;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
