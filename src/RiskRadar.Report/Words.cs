using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Report;

/// <summary>How numbers, times and verdicts are put into words: the same on the terminal, in reports and on pages.</summary>
public static class Words
{
    /// <summary>A verdict, e.g. <c>"insufficient data"</c>.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Clear => "clear",
        Verdict.Review => "review",
        Verdict.Avoid => "avoid",
        Verdict.InsufficientData => "insufficient data",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict."),
    };

    /// <summary>What a verdict asks a person to do, in one sentence.</summary>
    public static string Advice(Verdict verdict) => verdict switch
    {
        Verdict.Clear => "Nothing in the comments goes beyond the usual.",
        Verdict.Review => "Read the evidence below before deciding.",
        Verdict.Avoid => "The audience turns, or has turned, against paid posts.",
        Verdict.InsufficientData => "Too little could be read to say anything else.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict."),
    };

    /// <summary>A flag's kind, e.g. <c>"backlash onset"</c>.</summary>
    public static string Of(FlagKind kind) => kind switch
    {
        FlagKind.SellOutGap => "sell-out gap",
        FlagKind.BacklashOnset => "backlash onset",
        FlagKind.NegativityRise => "negativity rise",
        FlagKind.ToxicityRise => "toxicity rise",
        FlagKind.DeceptionClaims => "deception claims",
        FlagKind.CoordinatedComments => "coordinated comments",
        FlagKind.Disclosure => "disclosure",
        FlagKind.VanishedComments => "vanished comments",
        FlagKind.CommentsOff => "comments off",
        FlagKind.Coverage => "coverage",
        FlagKind.AudienceOverlap => "audience overlap",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>A severity, e.g. <c>"high"</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };

    /// <summary>A share as a percentage with one decimal, e.g. <c>"8.3 %"</c>.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A difference of shares in percentage points with its sign, e.g. <c>"+6.2 points"</c>.</summary>
    public static string Points(double difference) =>
        (difference * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " points";

    /// <summary>An interval of differences, e.g. <c>"+2.1 to +9.8"</c>.</summary>
    public static string Points(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Low * 100:+0.0;−0.0;0.0} to {interval.High * 100:+0.0;−0.0;0.0}");

    /// <summary>A score, e.g. <c>"37 (28–47)"</c>.</summary>
    public static string Score(double score, Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{score:0} ({interval.Low:0}–{interval.High:0})");

    /// <summary>A whole number with thin groups, e.g. <c>"48 000"</c>.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    /// <summary>A day, e.g. <c>"3 May 2026"</c>; a dash when unknown.</summary>
    public static string Day(DateTimeOffset? time) => time?.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A minute, e.g. <c>"3 May 2026 14:05 UTC"</c>; a dash when unknown.</summary>
    public static string Minute(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A count with its noun, e.g. <c>"1 post"</c>, <c>"18 posts"</c>.</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : noun.EndsWith('s') ? "es" : "s")}";

    /// <summary>The share of stated comments that were read, e.g. <c>"720 of 810 comments"</c>, or the number read when nobody says.</summary>
    public static string Read(Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);

        return coverage.Stated is { } stated && stated > coverage.Comments
            ? $"{Count(coverage.Comments)} of {Count(stated)} comments"
            : Count(coverage.Comments, "comment");
    }
}
