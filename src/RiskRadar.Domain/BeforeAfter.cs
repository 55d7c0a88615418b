namespace RiskRadar.Domain;

/// <summary>The change since hiring, against the creator's own past.</summary>
/// <param name="Before">The time before hiring.</param>
/// <param name="After">The time since.</param>
/// <param name="Change">After minus before, in [-1, 1].</param>
/// <param name="Interval">Of the change.</param>
/// <param name="Onset">When the change began, UTC, by everything known at the time of the assessment; <see langword="null"/> when there is none.</param>
public sealed record BeforeAfter(PeriodShare Before, PeriodShare After, double Change, Interval Interval, DateTimeOffset? Onset)
{
    /// <summary>The first and the last day that may be the onset (95 %), UTC; <see langword="null"/> without one.</summary>
    public OnsetDays? OnsetBetween { get; init; }
}
