namespace RiskRadar.Assess.Disclosure;

/// <summary>Names the rule that a judgement rests on.</summary>
internal static class DisclosureRule
{
    /// <summary>The rule as a lawyer would cite it, for a person to look up.</summary>
    public static string Of(Jurisdiction jurisdiction, DisclosureOutcome outcome, IReadOnlyList<DisclosureReason> reasons) => jurisdiction switch
    {
        Jurisdiction.UK => outcome == DisclosureOutcome.NotRequired
            ? "CAP Code 2.1: without a commercial relationship there is nothing to identify"
            : reasons.Contains(DisclosureReason.UkNotAdFamily)
                ? "CAP Code 2.1 and 2.4: an ad must be obviously identifiable, by the word \"ad\" or its family"
                : "CAP Code 2.1: an ad must be obviously identifiable as such",
        _ => outcome switch
        {
            DisclosureOutcome.NotRequired => "16 CFR 255.5: without a material connection there is nothing to disclose",
            DisclosureOutcome.Missing => "16 CFR 255.5: a material connection must be disclosed",
            _ => "16 CFR 255.0(f) and 255.5: a disclosure must be hard to miss and easy to understand",
        },
    };
}
