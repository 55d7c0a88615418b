namespace RiskRadar.Domain.Storage;

/// <summary>One run of something that is no scan: an assessment, a classification, a delivery, a clean-up; or a scan that failed unexpectedly.</summary>
/// <param name="Id">The identifier of the run.</param>
/// <param name="What">What was done, e.g. <c>"AssessRoster"</c>.</param>
/// <param name="Subject">With what: an id, or empty.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; <see langword="null"/> while it runs.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Count">How many things it did; what they are depends on <paramref name="What"/>.</param>
/// <param name="Note">What came of it or why it failed, in a sentence; <see langword="null"/> when there is nothing to say.</param>
public sealed record Run(
    Guid Id, string What, string Subject, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, RunOutcome Outcome, int Count, string? Note);
