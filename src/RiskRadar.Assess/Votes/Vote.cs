using RiskRadar.Assess.Aggregates;

namespace RiskRadar.Assess.Votes;

/// <summary>What one author said under one post, however many comments it took.</summary>
internal struct Vote
{
    /// <summary>Index of the post.</summary>
    public int Post;

    /// <summary>When the author's first comment could be read, see <see cref="EpochSeconds"/>; unknown without any time.</summary>
    public uint At;

    /// <summary>The author's pseudonym.</summary>
    public ulong Author;

    /// <summary>The strongest readings within an hour of the first comment: what a monitor knows when it counts the vote.</summary>
    public ScoreBytes Early;

    /// <summary>The strongest readings over everything the author wrote there.</summary>
    public ScoreBytes All;

    /// <summary>When the vote's first comment was set aside as coordinated; <see cref="uint.MaxValue"/> when never.</summary>
    public uint SetAsideAt;

    /// <summary>The author had commented on at least three earlier posts.</summary>
    public bool Regular;
}
