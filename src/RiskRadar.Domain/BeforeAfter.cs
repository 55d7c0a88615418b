namespace RiskRadar.Domain;

/// <summary>The change since hiring, against the creator's own past.</summary>
/// <param name="Before">The time before hiring.</param>
/// <param name="After">The time since.</param>
/// <param name="Change">After minus before, in [-1, 1].</param>
/// <param name="Interval">Of the change.</param>
/// <param name="Onset">When the change began, UTC; <see langword="null"/> when there is none.</param>
public sealed record BeforeAfter(PeriodShare Before, PeriodShare After, double Change, Interval Interval, DateTimeOffset? Onset);
