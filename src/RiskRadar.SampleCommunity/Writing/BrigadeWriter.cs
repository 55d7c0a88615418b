using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Chance;
using RiskRadar.SampleCommunity.Wording;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Writes a brigade: near-copies by accounts that were made for it, within an hour.</summary>
internal sealed class BrigadeWriter(Persona persona, NameMaker names, Numbering numbering, Dice dice)
{
    /// <summary>How many comments a brigade leaves.</summary>
    public const int Size = 120;

    private const int HoursAfterPost = 26;
    private const double Minutes = 52;

    /// <summary>The comments of the brigade, oldest first.</summary>
    public IEnumerable<SampleComment> Write(SamplePost post, Occasion occasion)
    {
        var start = post.PublishedAt.AddHours(HoursAfterPost);
        var phrases = Phrasebook.Open("brigade")["brigade"];
        var seconds = Enumerable.Range(0, Size).Select(_ => dice.Below((int)(Minutes * 60))).Order().ToList();
        foreach (var second in seconds)
        {
            var at = start.AddSeconds(second);
            yield return new(
                numbering.Next(persona.Place),
                names.Newcomer(at.AddMinutes(-dice.Between(6, 240))),
                occasion.Fill(dice.Pick(phrases), null, dice),
                at,
                dice.Below(3),
                null,
                CommentKind.Brigade);
        }
    }
}
