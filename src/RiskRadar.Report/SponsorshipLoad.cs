using RiskRadar.Domain;

namespace RiskRadar.Report;

/// <summary>
/// How much of a creator's own voice is paid for, and how the audience took paid posts after more or less of them. Shown, never scored: too few
/// endorsements look like a stranger's, too many like a shop's, so more is not simply worse (field notes B2).
/// </summary>
/// <param name="Sponsored">Sponsored posts among those of a known kind.</param>
/// <param name="Posts">Posts of a known kind.</param>
/// <param name="Curve">Sponsored posts by the load before them, lowest first; only bands with votes.</param>
internal sealed record SponsorshipLoad(int Sponsored, int Posts, IReadOnlyList<LoadBand> Curve)
{
    /// <summary>The load before a post is that of so many days.</summary>
    public const int Days = 30;

    // One post before says nothing of a load.
    private const int FewestBefore = 3;

    private static readonly double[] Bounds = [0, 0.2, 0.4, 0.6, 1];

    /// <summary>In [0, 1].</summary>
    public double Share => Posts == 0 ? 0 : (double)Sponsored / Posts;

    /// <summary>The load of a timeline, or <see langword="null"/> when no post is known to be sponsored or organic.</summary>
    /// <param name="timeline">The posts, in any order.</param>
    public static SponsorshipLoad? Of(IReadOnlyList<PostPoint> timeline)
    {
        var known = timeline
            .Where(post => post.Sponsorship != Sponsorship.Unknown)
            .OrderBy(post => post.PublishedAt ?? DateTimeOffset.MinValue)
            .ToList();
        return known.Count == 0
            ? null
            : new SponsorshipLoad(known.Count(IsSponsored), known.Count, [.. CurveOf([.. known.Where(post => post.PublishedAt is not null)])]);
    }

    private static IEnumerable<LoadBand> CurveOf(List<PostPoint> dated)
    {
        var loads = new List<(PostPoint Post, double Load)>();
        var (first, sponsored) = (0, 0);
        for (var index = 0; index < dated.Count; index++)
        {
            for (; dated[first].PublishedAt < dated[index].PublishedAt!.Value.AddDays(-Days); first++)
            {
                sponsored -= IsSponsored(dated[first]) ? 1 : 0;
            }

            if (IsSponsored(dated[index]) && index - first >= FewestBefore)
            {
                loads.Add((dated[index], (double)sponsored / (index - first)));
            }

            sponsored += IsSponsored(dated[index]) ? 1 : 0;
        }

        for (var band = 0; band + 1 < Bounds.Length; band++)
        {
            var (from, until, isLast) = (Bounds[band], Bounds[band + 1], band + 2 == Bounds.Length);
            var posts = loads.Where(one => one.Load >= from && (one.Load < until || isLast) && one.Post.Votes > 0).Select(one => one.Post).ToList();
            if (posts.Count > 0)
            {
                var votes = posts.Sum(post => post.Votes);
                yield return new LoadBand(from, until, posts.Count, votes, posts.Sum(post => post.Votes * post.Distrust) / votes);
            }
        }
    }

    private static bool IsSponsored(PostPoint post) => post.Sponsorship == Sponsorship.Sponsored;
}
