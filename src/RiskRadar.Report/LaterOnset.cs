using RiskRadar.Domain;

namespace RiskRadar.Report;

/// <summary>
/// What is known by now of the onset that an alarm reported. The alarm keeps what could be known when it was raised; when comments that came later tell of
/// another day, both must be said, or a report would contradict itself.
/// </summary>
public static class LaterOnset
{
    private const string Onset = "onset";

    // Both are days with spans around them: a difference that nobody would act on need not be explained.
    private static readonly TimeSpan Alike = TimeSpan.FromDays(3);

    /// <summary>One sentence about the oldest alarm of an assessment, or <see langword="null"/> for any other flag and when both tell nearly the same day.</summary>
    /// <param name="assessment">Says when the change began by everything known.</param>
    /// <param name="flag">One of its flags.</param>
    public static string? Of(Assessment assessment, Flag flag)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(flag);

        return assessment.BeforeAfter?.Onset is { } now && IsOldestAlarm(assessment, flag) && (now - OnsetOf(flag)).Duration() > Alike
            ? $"That is what could be known then. By everything known on {Words.Day(assessment.AsOf)}, it began on {Words.Day(now)}{Between(assessment.BeforeAfter)}."
            : null;
    }

    /// <summary>The days between which a change began, e.g. <c>" (between 1 May 2026 and 4 May 2026)"</c>; empty when there is one day only.</summary>
    public static string Between(BeforeAfter change)
    {
        ArgumentNullException.ThrowIfNull(change);

        return change.OnsetBetween is { } days && days.Earliest != days.Latest
            ? $" (between {Words.Day(days.Earliest)} and {Words.Day(days.Latest)})"
            : "";
    }

    private static bool IsOldestAlarm(Assessment assessment, Flag flag) =>
        ReferenceEquals(flag, assessment.Flags.Where(IsAlarm).MinBy(one => one.RaisedAt));

    private static bool IsAlarm(Flag flag) => flag.Kind is FlagKind.BacklashOnset or FlagKind.NegativityRise && flag.Statistic.ContainsKey(Onset);

    private static DateTimeOffset OnsetOf(Flag flag) => DateTimeOffset.FromUnixTimeSeconds((long)flag.Statistic[Onset]);
}
