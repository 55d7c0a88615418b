using static RiskRadar.SampleCommunity.CommentKind;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Which kinds of comment a post gets, as shares: this is where the stories are planted.</summary>
internal static class Mood
{
    /// <summary>How long after being hired the audience of <see cref="SampleStory.TurnsAfterHire"/> turns.</summary>
    public const int DaysUntilTheTurn = 21;

    private static readonly IReadOnlyDictionary<CommentKind, double> Organic = new Dictionary<CommentKind, double>
    {
        [Praise] = 30, [Question] = 16, [Chat] = 38, [Reply] = 11, [Grumble] = 1.8, [LookAlike] = 1.2, [Spam] = 0.8, [Complaint] = 0.4,
        [Sellout] = 0.3, [Toxic] = 0.2,
    };

    private static readonly IReadOnlyDictionary<CommentKind, double> Sponsored = new Dictionary<CommentKind, double>
    {
        [Praise] = 27, [Question] = 19, [Chat] = 24, [Reply] = 10, [Support] = 8, [Bag] = 3, [LookAlike] = 3, [Grumble] = 1.8,
        [Complaint] = 1.5, [Spam] = 1, [Sellout] = 0.7, [Sarcasm] = 0.2,
    };

    /// <summary>The shares for a post; they need not add up to 100.</summary>
    /// <param name="story">The creator's story.</param>
    /// <param name="sponsored">Whether the post is paid for.</param>
    /// <param name="daysSinceTurn">Days since the audience turned; negative before, <see langword="null"/> when it never does.</param>
    /// <param name="drama">Whether the fans are at each other's throats this week.</param>
    public static IReadOnlyDictionary<CommentKind, double> Of(SampleStory story, bool sponsored, double? daysSinceTurn, bool drama)
    {
        var usual = sponsored ? Sponsored : Organic;
        return story switch
        {
            SampleStory.SellOutGap when sponsored => With(usual, (Sellout, 17), (Sarcasm, 3), (Deception, 1.5), (Backlash, 1), (Support, 5)),
            SampleStory.SmallGap when sponsored => With(usual, (Sellout, 5), (Sarcasm, 1)),
            SampleStory.PoorDisclosure when sponsored => With(usual, (Deception, 2), (Sellout, 1)),
            SampleStory.TurnsAfterHire when daysSinceTurn >= 0 => Turned(usual, sponsored, Math.Min(1, 0.5 + (daysSinceTurn.Value / 14))),
            SampleStory.FandomDrama when drama => With(usual, (Toxic, 22), (Grumble, 4)),
            SampleStory.FandomDrama => With(usual, (Toxic, 4)),
            _ => usual,
        };
    }

    private static Dictionary<CommentKind, double> Turned(IReadOnlyDictionary<CommentKind, double> usual, bool sponsored, double strength) => With(
        usual,
        (Backlash, 16 * strength),
        (Sellout, (sponsored ? 14 : 9) * strength),
        (Deception, 3 * strength),
        (Complaint, 3 * strength),
        (Sarcasm, 2 * strength),
        (Praise, 18),
        (Support, 4));

    private static Dictionary<CommentKind, double> With(
        IReadOnlyDictionary<CommentKind, double> usual, params ReadOnlySpan<(CommentKind Kind, double Share)> changes)
    {
        var changed = new Dictionary<CommentKind, double>(usual);
        foreach (var (kind, share) in changes)
        {
            changed[kind] = share;
        }

        return changed;
    }
}
