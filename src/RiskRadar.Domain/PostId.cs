namespace RiskRadar.Domain;

/// <summary>Identifies one post of one influencer.</summary>
public readonly record struct PostId(Guid Value)
{
    /// <summary>The identifier that belongs to an influencer's post, from the post's own id or its canonical address.</summary>
    public static PostId Of(InfluencerId influencer, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);

        return new(StableGuid.Of("post", influencer.ToString(), key));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
