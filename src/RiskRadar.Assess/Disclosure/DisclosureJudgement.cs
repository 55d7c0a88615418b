namespace RiskRadar.Assess.Disclosure;

/// <summary>What became of judging a post's disclosure. No legal advice.</summary>
/// <param name="Sponsored">
/// Whether an ordinary reader of the text alone sees a commercial tie; <see langword="null"/> when there is only a hint of one.
/// </param>
/// <param name="Outcome">The verdict.</param>
/// <param name="Reasons">Why, in the order of <see cref="DisclosureReason"/>; empty when nothing is to be said.</param>
/// <param name="Rule">The rule that was applied, as a lawyer would cite it.</param>
/// <param name="Suggestion">The text with a disclosure that would do, or <see langword="null"/> when none is needed or no text can mend it.</param>
public sealed record DisclosureJudgement(
    bool? Sponsored,
    DisclosureOutcome Outcome,
    IReadOnlyList<DisclosureReason> Reasons,
    string Rule,
    string? Suggestion);
