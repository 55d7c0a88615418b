using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>What an assessment rests on, and what it could not see.</summary>
internal static class CoverageReader
{
    // ISO 639-2 for "undetermined".
    private const string Undetermined = "und";

    public static Coverage Of(AudienceView view)
    {
        var audience = view.Audience;
        var comments = view.Counted + view.Unread + view.Unsupported;
        var stated = audience.Posts.Where(post => post.Post.StatedComments is not null).Sum(post => (long)post.Post.StatedComments!.Value);
        var states = audience.Posts.Any(post => post.Post.StatedComments is not null);
        var missing = new List<LeftOut>(audience.Missing);
        AddMissing(missing, view.Unsupported, "comments in languages that the model was not made for", view);
        AddMissing(missing, view.Unread, "comments that no model has read", view);
        return new Coverage(
            view.Posts,
            comments,
            view.Authors,
            states ? (int)Math.Min(int.MaxValue, stated) : null,
            Languages(view, comments),
            audience.MissingCount + view.Unread + view.Unsupported,
            [.. missing.Take(20)]);
    }

    private static void AddMissing(List<LeftOut> missing, int count, string reason, AudienceView view)
    {
        if (count > 0)
        {
            missing.Insert(0, new LeftOut(view.Audience.Influencer.Handle, $"{count} {reason}", Aggregates.EpochSeconds.ToTime(view.AsOf)));
        }
    }

    private static SortedDictionary<string, double> Languages(AudienceView view, int comments)
    {
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var index = 0; index < view.Languages.Length; index++)
        {
            if (view.Languages[index] > 0)
            {
                var code = view.Audience.Languages[index];
                shares[code.Length == 0 ? Undetermined : code] = (double)view.Languages[index] / comments;
            }
        }

        return shares;
    }
}
