using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Coordination;
using RiskRadar.Assess.Shares;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Puts together what an open audience says, so that it can be closed.</summary>
internal sealed class MemberDrafter(Policy policy, MemberReader reader)
{
    private readonly FlagWriter _flags = new(policy, reader);
    private readonly NeedsReader _needs = new(policy, reader);

    /// <summary>The draft of a member.</summary>
    /// <param name="member">Its place in the roster.</param>
    /// <param name="reading">What its votes say.</param>
    public MemberDraft Draft(int member, MemberReading reading)
    {
        var view = reading.View;
        var evidence = new EvidenceReader(view);
        return new MemberDraft(
            member,
            view.Audience.Influencer,
            reading.HiredAt,
            reading.All,
            reading.Clean,
            reading.Days,
            reading.WatchedDays,
            reading.Alarms.Count,
            view.Counted,
            view.SetAside,
            [.. view.Clusters.Select(cluster => BurstAccounts.Of(cluster, view.Audience.Rows))],
            view.Hidden,
            CoverageReader.Of(view),
            reading.Clean.Change?.ToDomain(view.CommentsBefore(reading.HiredAt ?? 0), view.Counted),
            _flags.Write(reading, evidence),
            _needs.Of(reading),
            Timeline(reading),
            evidence.Quotes(view.Audience.Posts));
    }

    private static IReadOnlyList<PostPoint> Timeline(MemberReading reading) =>
        [.. reading.View.Audience.Posts
            .Select((aggregate, index) => (aggregate, index))
            .Where(post => EpochSeconds.From(post.aggregate.Post.PublishedAt) <= reading.View.AsOf)
            .Select(post => Point(post.aggregate, reading.Clean.Distrust[post.index], reading.Clean.HostileTallies[post.index]))
            .OrderBy(point => point.PublishedAt ?? DateTimeOffset.MinValue)
            .ThenBy(point => point.Key, StringComparer.Ordinal)];

    private static PostPoint Point(PostAggregate aggregate, Tally distrust, Tally hostile)
    {
        var post = aggregate.Post;
        return new PostPoint(
            post.Id, post.Key, post.Title, post.Url, post.PublishedAt, aggregate.Sponsorship, distrust.Votes, Share(distrust), Share(hostile));
    }

    private static double Share(Tally tally) => tally.Votes == 0 ? 0 : (double)tally.Counting / tally.Votes;
}
