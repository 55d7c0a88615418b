using RiskRadar.Domain;

namespace RiskRadar.Assess.Disclosure;

/// <summary>
/// Says from a post's own words whether it was paid for, when its source does not. Whether the disclosure is good enough is another question, which
/// <see cref="DisclosureJudge"/> answers: here an ordinary reader only has to see a commercial tie.
/// </summary>
internal static class SponsorshipReader
{
    /// <summary>
    /// <see cref="Sponsorship.Sponsored"/> with a visible tie, <see cref="Sponsorship.Unknown"/> with a mere hint or without any text,
    /// otherwise <see cref="Sponsorship.Organic"/>.
    /// </summary>
    public static Sponsorship Read(string? title, string? text)
    {
        if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text))
        {
            return Sponsorship.Unknown;
        }

        return DisclosureJudge.Sponsored(MentionReader.Read($"{title}\n{text}")) switch
        {
            true => Sponsorship.Sponsored,

            // A title seldom says who paid: without the text nobody knows.
            false when !string.IsNullOrWhiteSpace(text) => Sponsorship.Organic,
            _ => Sponsorship.Unknown,
        };
    }
}
