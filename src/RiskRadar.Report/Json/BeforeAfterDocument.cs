using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>The change since hiring as the contract writes it.</summary>
/// <param name="Before">The time before hiring.</param>
/// <param name="After">The time since.</param>
/// <param name="Change">After minus before.</param>
/// <param name="Interval">Of the change, low and high.</param>
/// <param name="Onset">When the change began, UTC, by everything known as of the assessment; <see langword="null"/> when there is none.</param>
/// <param name="OnsetInterval">The first and the last day that may be the onset; <see langword="null"/> without one.</param>
public sealed record BeforeAfterDocument(
    PeriodShareDocument Before, PeriodShareDocument After, double Change, double[] Interval, DateTimeOffset? Onset, DateTimeOffset[]? OnsetInterval)
{
    /// <summary>The document of a change, or <see langword="null"/> without one.</summary>
    public static BeforeAfterDocument? Of(BeforeAfter? change) => change is null
        ? null
        : new(
            PeriodShareDocument.Of(change.Before),
            PeriodShareDocument.Of(change.After),
            Rounded.Share(change.Change),
            Rounded.Share(change.Interval),
            change.Onset,
            change.OnsetBetween is { } days ? [days.Earliest, days.Latest] : null);
}
