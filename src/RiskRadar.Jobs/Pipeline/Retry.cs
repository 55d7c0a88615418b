using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>When something that failed is tried again: it depends on why it failed.</summary>
internal static class Retry
{
    // Reading again does not mend a changed layout or a refusal; once in a while it shows that somebody has mended it.
    private static readonly TimeSpan WithoutHope = TimeSpan.FromDays(7);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromDays(1),
    ];

    /// <summary>After something unexpected: soon, then in growing pauses up to a day.</summary>
    /// <param name="failures">Failures in a row, at least 1.</param>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset After(int failures, DateTimeOffset now) => now + Pauses[Math.Clamp(failures - 1, 0, Pauses.Length - 1)];

    /// <summary>After pages that could not be read: when the site wants to be asked again, in growing pauses, or in a week when a person must act first.</summary>
    /// <param name="leftOut">What could not be read; at least one.</param>
    /// <param name="failures">Failures in a row, at least 1.</param>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset After(IReadOnlyList<LeftOut> leftOut, int failures, DateTimeOffset now)
    {
        if (leftOut.All(missing => IsForAPerson(missing.Kind)))
        {
            return now + WithoutHope;
        }

        var pause = After(failures, now);

        return leftOut.Max(missing => missing.RetryAt) is { } asked && asked > pause ? asked : pause;
    }

    /// <summary>The page may be there when it is asked for again: a busy or broken server, and not a limit of ours or a refusal.</summary>
    public static bool MayPass(LeftOut missing) => !IsForAPerson(missing.Kind) && missing.Kind != LeftOutKind.TooMuch;

    private static bool IsForAPerson(LeftOutKind kind) =>
        kind is LeftOutKind.Refused or LeftOutKind.NotUnderstood or LeftOutKind.Gone or LeftOutKind.Forbidden;
}
