using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>The contract of raisedAt: a file cut at time t gives the flags that were raised until t, and only those.</summary>
public sealed class NoPeekingTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(91);

    [Property(MaxTest = 12)]
    public Property Assess_FileCutAtAnyTime_GivesTheFlagsRaisedUntilThen(int seed) => Prop.ToProperty(Holds(seed));

    private static bool Holds(int seed)
    {
        var random = new Random(seed);
        var crowd = Eventful(random);
        var whole = Flags(crowd.Audience(), End);
        var cut = Crowd.Start.AddDays(91 * random.NextDouble());
        var until = whole.Where(flag => flag.RaisedAt <= cut).ToList();
        return whole.Count > 0
            && Text(Flags(Cut(crowd, cut), cut)) == Text(until)
            && Text(Flags(crowd.Audience(), cut)) == Text(until);
    }

    /// <summary>What a scrape at a time would have seen.</summary>
    private static Audience Cut(Crowd crowd, DateTimeOffset time)
    {
        var audience = new Audience(crowd.Audience().Influencer);
        foreach (var (post, comments) in crowd.Posts.Where(post => post.Post.PublishedAt <= time))
        {
            audience.Apply(post, [.. comments.Where(comment => comment.Comment.PublishedAt <= time)]);
        }

        return audience;
    }

    private static List<Flag> Flags(Audience audience, DateTimeOffset asOf) =>
        [.. new RosterAssessor(Policy.Default, Crowd.Model).Assess([audience], asOf).Influencers[0].Flags];

    // Coordinated flags tell how far a burst has grown since; when and how severe is what must not be known ahead.
    private static string Text(List<Flag> flags) =>
        string.Join('\n', flags.Select(flag => $"{flag.Kind} {flag.Severity} {flag.RaisedAt:O} {(flag.Kind == FlagKind.CoordinatedComments ? "" : $"{flag.Reason} {string.Join(' ', flag.Statistic)} {string.Join(' ', flag.Evidence)}")}"));

    private static Crowd Eventful(Random random)
    {
        var crowd = new Crowd(hiredAt: random.Next(2) == 0 ? Crowd.Start.AddDays(20 + random.Next(20)) : null);
        var turn = 40 + random.Next(30);
        for (var day = 0; day < 90; day++)
        {
            var isSponsored = day % 3 == 0;
            var hostile = 1 + random.Next(3) + (isSponsored ? 5 : 0) + (day >= turn ? 12 : 0);
            crowd.Post(day, isSponsored ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 40, hostile: hostile, hours: 5 + (60 * random.NextDouble()));
        }

        var burst = crowd.NewPost(turn - 15, Sponsorship.Organic);
        return crowd.Post(burst, [.. Enumerable.Range(0, 60).Select(number => Crowd.Comment(
            burst, $"b{number}", (ulong)number + 900_000, hostile: true, burst.PublishedAt!.Value.AddSeconds(40 * number), "Everybody here knows that you were paid to say this"))]);
    }
}
