using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>
/// The running aggregate of one influencer: everything an assessment needs, in space that grows with votes and not with texts.
/// Applying a comment costs the same whatever the history, and applying it twice changes nothing.
/// </summary>
/// <param name="influencer">Whose audience it is.</param>
public sealed class Audience(Influencer influencer)
{
    /// <summary>Whose audience it is; replaced when the hire or the follower count changes.</summary>
    public Influencer Influencer { get; set; } = influencer;

    /// <summary>Takes in a post, or what changed of it, and comments under it that are new or changed.</summary>
    /// <param name="post">The post as known now.</param>
    /// <param name="comments">New or changed comments, in any order. Those without a reading count as unread in coverage.</param>
    public void Apply(Post post, IReadOnlyList<ClassifiedComment> comments) => throw new NotSupportedException();

    /// <summary>Takes out comments that are gone from under a post.</summary>
    public void Remove(PostId post, IReadOnlyList<string> comments) => throw new NotSupportedException();

    /// <summary>Replaces what is known of missing coverage: the latest scan of each of the influencer's addresses.</summary>
    public void Apply(IReadOnlyList<Scan> latestScans) => throw new NotSupportedException();

    /// <summary>The aggregate as bytes that <see cref="Load"/> reads, also in later versions.</summary>
    public byte[] Save() => throw new NotSupportedException();

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no audience, or were written by a later version.</exception>
    public static Audience Load(ReadOnlySpan<byte> bytes) => throw new NotSupportedException();
}
