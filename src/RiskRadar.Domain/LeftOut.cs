namespace RiskRadar.Domain;

/// <summary>Something that a scan could not read: it lowers coverage, it never counts as calm.</summary>
/// <param name="What">Where: an address, a file and line, a comment id.</param>
/// <param name="Reason">Why, in a sentence without the page's own text.</param>
/// <param name="At">When it was noticed, UTC.</param>
/// <param name="Kind">What kind of failure it is: jobs decide by it whether and when to try again.</param>
/// <param name="RetryAt">The earliest time at which the source wants to be asked again, UTC; <see langword="null"/> when it did not say.</param>
public sealed record LeftOut(
    string What, string Reason, DateTimeOffset At, LeftOutKind Kind = LeftOutKind.Other, DateTimeOffset? RetryAt = null);
