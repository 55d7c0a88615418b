using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>How long until a post is read again: soon while it is young and lively, then in growing gaps.</summary>
internal static class ScanInterval
{
    // Most comments come in the first two days; a sponsored post of last year still gets one now and then.
    private static readonly (TimeSpan Age, TimeSpan Gap)[] Gaps =
    [
        (TimeSpan.FromHours(6), TimeSpan.FromMinutes(30)),
        (TimeSpan.FromDays(1), TimeSpan.FromHours(1)),
        (TimeSpan.FromDays(3), TimeSpan.FromHours(3)),
        (TimeSpan.FromDays(7), TimeSpan.FromHours(12)),
        (TimeSpan.FromDays(30), TimeSpan.FromDays(1)),
        (TimeSpan.FromDays(180), TimeSpan.FromDays(7)),
    ];

    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(30);

    /// <summary>A post of unknown age may be of today.</summary>
    private static readonly TimeSpan UnknownAge = TimeSpan.FromDays(5);

    // Twenty posts of one minute must not come due in one minute for ever: each has its own tenth.
    private const double Spread = 0.1;

    /// <summary>When to read a post again after a scan that read it.</summary>
    /// <param name="post">The post.</param>
    /// <param name="added">New comments that the scan found: many of them halve the gap, none doubles it.</param>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset Next(Post post, int added, DateTimeOffset now)
    {
        var age = post.PublishedAt is { } published ? now - published : UnknownAge;
        var gap = Gaps.FirstOrDefault(step => age < step.Age, (Age: TimeSpan.MaxValue, Gap: LongestGap)).Gap;
        var liveliness = added switch
        {
            0 => 2.0,
            < 20 => 1.0,
            _ => 0.5,
        };
        var share = post.Id.Value.GetHashCode() / (double)int.MaxValue;
        var next = gap * liveliness * (1 + (Spread * share));

        return now + (next > LongestGap ? LongestGap : next);
    }
}
