using System.Globalization;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Says when too much of an audience cannot be read: silence that is no calm.</summary>
internal static class CoverageWatch
{
    // Three in ten unread may hide anything that a verdict says of the rest.
    private const double TooMuch = 0.3;
    private const int FewestComments = 20;
    private const int FewestPosts = 3;

    public static Flag? Watch(AudienceView view) => Unseen(view) ?? UnreadPosts(view) ?? Unreadable(view);

    private static Flag? Unseen(AudienceView view) => view.Known >= FewestComments && view.Unseen >= TooMuch * view.Known
        ? Missing(view, view.Unseen, view.Known, "comments that the posts claim to have", "unseenShare", "comments")
        : null;

    private static Flag? UnreadPosts(AudienceView view) => view.PostsLeft >= FewestPosts && view.PostsLeft >= TooMuch * (view.Posts + view.PostsLeft)
        ? Missing(view, view.PostsLeft, view.Posts + view.PostsLeft, "posts", "unreadShare", "posts")
        : null;

    // Pages say only when they are read what they keep back: nobody could have known earlier.
    private static Flag Missing(AudienceView view, int left, int all, string what, string share, string count)
    {
        var asOf = EpochSeconds.ToTime(view.AsOf);
        var noticed = view.Audience.Missing.Select(missing => missing.At).Append(asOf).Min();
        return new Flag(
            FlagKind.Coverage,
            left >= VerdictRule.MostHidden * all ? Severity.Medium : Severity.Low,
            noticed,
            string.Create(CultureInfo.InvariantCulture, $"{left} of {all} {what} could not be read."),
            new SortedDictionary<string, double>(StringComparer.Ordinal) { [share] = (double)left / all, [count] = all },
            []);
    }

    private static Flag? Unreadable(AudienceView view)
    {
        var (all, left) = (0, 0);
        foreach (var (at, counts) in view.Arrivals())
        {
            all++;
            left += counts ? 0 : 1;
            if (at != EpochSeconds.Unknown && all >= FewestComments && left >= TooMuch * all)
            {
                return new Flag(
                    FlagKind.Coverage,
                    Severity.Low,
                    EpochSeconds.ToTime(at),
                    string.Create(CultureInfo.InvariantCulture, $"{100.0 * left / all:0} % of the comments could not be read: unknown language or not yet classified."),
                    new SortedDictionary<string, double>(StringComparer.Ordinal) { ["unreadShare"] = (double)left / all, ["comments"] = all },
                    []);
            }
        }

        return null;
    }
}
