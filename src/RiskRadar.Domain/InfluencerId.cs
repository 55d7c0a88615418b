namespace RiskRadar.Domain;

/// <summary>Identifies one influencer across every platform we watch.</summary>
public readonly record struct InfluencerId(Guid Value)
{
    /// <summary>The identifier that belongs to a handle: letter case and a leading <c>@</c> do not matter.</summary>
    public static InfluencerId Of(string handle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handle);

        return new(StableGuid.Of("influencer", handle.Trim().TrimStart('@').ToLowerInvariant()));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
