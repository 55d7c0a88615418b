namespace RiskRadar.Domain.Storage;

/// <summary>The running aggregates of the influencers, as bytes that only the assessment understands.</summary>
public interface IAudienceStore
{
    /// <summary>Keeps an influencer's aggregate, with the revision it reaches, in place of the former one. Durable when it returns.</summary>
    Task SaveAsync(StoredAudience audience, CancellationToken cancellationToken);

    /// <summary>The aggregate, or <see langword="null"/> when there is none.</summary>
    Task<StoredAudience?> FindAsync(InfluencerId influencer, CancellationToken cancellationToken);
}
