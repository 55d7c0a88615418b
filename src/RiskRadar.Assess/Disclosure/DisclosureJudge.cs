namespace RiskRadar.Assess.Disclosure;

/// <summary>
/// Judges whether a post's text tells its readers of a commercial tie: wording, place, language and jurisdiction. What is spoken or laid over a
/// picture it cannot see, and says so. It is a check list and no legal advice.
/// </summary>
/// <param name="policy">Where each platform cuts a text off.</param>
public sealed class DisclosureJudge(DisclosurePolicy policy)
{
    /// <summary>Judges a post.</summary>
    public DisclosureJudgement Judge(PostCaption post)
    {
        ArgumentNullException.ThrowIfNull(post);

        var mentions = MentionReader.Read(post.Text);
        var (outcome, reasons) = Outcome(post, mentions);

        return new DisclosureJudgement(
            Sponsored(mentions),
            outcome,
            reasons,
            DisclosureRule.Of(post.Jurisdiction, outcome, reasons),
            DisclosureSuggestion.For(post, outcome, mentions, other => Outcome(other, MentionReader.Read(other.Text)).Outcome));
    }

    /// <summary>The verdict alone, on a text whose mentions are known.</summary>
    internal DisclosureOutcome OutcomeOf(PostCaption post, IReadOnlyList<Mention> mentions) => Outcome(post, mentions).Outcome;

    /// <summary>Whether an ordinary reader of a text sees a commercial tie; <see langword="null"/> when there is only a hint of one.</summary>
    internal static bool? Sponsored(IReadOnlyList<Mention> mentions)
    {
        if (mentions.Any(mention => mention.ShowsTie))
        {
            return true;
        }

        return mentions.Any(mention => mention.Family is MentionFamily.Hint or MentionFamily.Plug or MentionFamily.Bio) ? null : false;
    }

    private (DisclosureOutcome Outcome, IReadOnlyList<DisclosureReason> Reasons) Outcome(PostCaption post, IReadOnlyList<Mention> mentions)
    {
        var isVisible = post.PlatformLabel || Sponsored(mentions) == true;
        if (post.Connection == Connection.None || (post.Connection == Connection.Unknown && !isVisible))
        {
            return (DisclosureOutcome.NotRequired, []);
        }

        if (IsContradicted(post, mentions))
        {
            return (DisclosureOutcome.Contradicted, [DisclosureReason.Contradicted]);
        }

        if (mentions.Any(mention => mention.Discloses))
        {
            return Weigh(post, mentions);
        }

        if (mentions.Any(mention => mention.Family == MentionFamily.Bio))
        {
            return (DisclosureOutcome.Inadequate, [DisclosureReason.BioOnly]);
        }

        if (post.IsSeenOrHeard)
        {
            return (DisclosureOutcome.NotAssessable,
                post.PlatformLabel ? [DisclosureReason.LabelOnly, DisclosureReason.VideoNeedsSpoken] : [DisclosureReason.VideoNeedsSpoken]);
        }

        return post.PlatformLabel ? (DisclosureOutcome.Inadequate, [DisclosureReason.LabelOnly]) : (DisclosureOutcome.Missing, []);
    }

    // To deny payment while naming the gift, or a sponsor while naming the commission, is honest.
    private static bool IsContradicted(PostCaption post, IReadOnlyList<Mention> mentions)
    {
        var denials = mentions.Where(mention => mention.Denies).Select(mention => mention.Family).ToHashSet();
        if (denials.Count == 0)
        {
            return false;
        }

        var told = mentions.Where(mention => mention.Discloses).Select(mention => mention.Family).ToHashSet();

        return post.Connection == Connection.Paid || (post.PlatformLabel && told.Count == 0) || told.Any(family => family switch
        {
            MentionFamily.Gift => denials.Contains(MentionFamily.DeniesAd) || denials.Contains(MentionFamily.DeniesSponsor),
            MentionFamily.Commission or MentionFamily.Employment => denials.Contains(MentionFamily.DeniesAd),
            _ => true,
        });
    }

    private (DisclosureOutcome Outcome, IReadOnlyList<DisclosureReason> Reasons) Weigh(PostCaption post, IReadOnlyList<Mention> mentions)
    {
        var placement = new Placement(post, policy);
        var language = CaptionLanguage.Of(post.Text, mentions);
        var best = mentions
            .Where(mention => mention.Discloses)
            .Select(mention => Faults(post, mention, language, placement))
            .MinBy(Weight)!;
        if (best.Count > 0)
        {
            best.Sort();

            return (DisclosureOutcome.Inadequate, best);
        }

        return (DisclosureOutcome.Adequate, post.Format is PostFormat.Video or PostFormat.Live ? [DisclosureReason.VideoNeedsSpoken] : []);
    }

    private static List<DisclosureReason> Faults(PostCaption post, Mention disclosure, string? language, Placement placement)
    {
        var faults = new List<DisclosureReason>();
        var isClear = disclosure.IsClear || (disclosure.Family == MentionFamily.BrandTag && post.Platform == DisclosurePlatform.X);
        if (isClear && language is not null && !disclosure.Languages.Contains(language, StringComparison.Ordinal))
        {
            return [DisclosureReason.WrongLanguage];
        }

        if (!isClear)
        {
            faults.Add(DisclosureReason.AmbiguousWording);
        }

        faults.AddRange(placement.Faults(disclosure));
        if (post.Jurisdiction == Jurisdiction.UK && disclosure.Family != MentionFamily.Ad)
        {
            faults.Add(DisclosureReason.UkNotAdFamily);
        }

        return faults;
    }

    // Clear words at a bad place are nearer to a disclosure than vague ones at a good one.
    private static int Weight(List<DisclosureReason> faults) => faults.Sum(fault => fault switch
    {
        DisclosureReason.WrongLanguage => 8,
        DisclosureReason.AmbiguousWording => 6,
        DisclosureReason.UkNotAdFamily => 3,
        _ => 1,
    });
}
