using System.Globalization;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>How much more would settle an assessment that lacks evidence.</summary>
internal sealed class NeedsReader(Policy policy, MemberReader reader)
{
    // To tell a harmful gap from none nine times in ten: (1.96 + 1.28) standard errors.
    private const double Power = 3.24;
    private const double UsualShare = 0.1;
    private const int CommentsPerPost = 30;

    public Needs Of(MemberReading reading)
    {
        var correction = reader.Correction(VoteStream.Distrust);
        var error = policy.Gap.Harmful * correction.Slope / Power;
        // Both sides together; n votes on each side give a variance of 2 p (1 − p) / n.
        var perSide = (int)Math.Ceiling(2 * UsualShare * (1 - UsualShare) / (error * error));
        var (first, second) = reading.Phase == Phase.Candidate
            ? (reading.Clean.Gap?.Sponsored.Effective ?? Side(reading, Sponsorship.Sponsored), reading.Clean.Gap?.Organic.Effective ?? Side(reading, Sponsorship.Organic))
            : (reading.Clean.Change?.Before.Effective ?? 0, reading.Clean.Change?.After.Effective ?? 0);
        var comments = (int)Math.Clamp(Math.Max(0, perSide - first) + Math.Max(0, perSide - second), 1, 100_000);
        comments = Math.Max(comments, policy.Evidence.FewestVotes - reading.View.Counted);
        comments = Math.Max(comments, reading.View.Hidden >= VerdictRule.MostHidden ? reading.View.Known - reading.View.Counted : 0);
        var posts = Math.Max(1, (int)Math.Ceiling(comments / (double)CommentsPerPost));
        var what = reading.View.Hidden >= VerdictRule.MostHidden
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * reading.View.Hidden:0} % of the {reading.View.Known} comments could not be read")
            : reading.Phase == Phase.Candidate ? Candidate(first, second) : "the time before hiring or the time since has too few comments";
        return new Needs(posts, comments, string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.Clean.Votes} votes under {reading.View.Posts} posts: {what}. About {comments} more comments would tell a gap of {100 * policy.Gap.Harmful:0.#} points from none."));
    }

    private static string Candidate(double sponsored, double organic) => (sponsored, organic) switch
    {
        (0, 0) => "there are no comments on posts known to be sponsored or organic",
        (0, _) => "there are no comments on sponsored posts",
        (_, 0) => "there are no comments on organic posts",
        _ => "sponsored or organic posts have too few comments",
    };

    private static double Side(MemberReading reading, Sponsorship kind)
    {
        var posts = reading.View.Audience.Posts;
        return reading.Clean.Distrust.Where((_, index) => posts[index].Sponsorship == kind).Sum(tally => tally.Votes);
    }
}
