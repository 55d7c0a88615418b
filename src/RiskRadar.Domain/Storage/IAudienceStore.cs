namespace RiskRadar.Domain.Storage;

/// <summary>The running aggregates of the influencers, as bytes that only the assessment understands.</summary>
public interface IAudienceStore
{
    /// <summary>Keeps an influencer's aggregate in place of the former one. Durable when it returns.</summary>
    Task SaveAsync(InfluencerId influencer, ReadOnlyMemory<byte> audience, CancellationToken cancellationToken);

    /// <summary>The aggregate, or <see langword="null"/> when there is none.</summary>
    Task<byte[]?> FindAsync(InfluencerId influencer, CancellationToken cancellationToken);
}
