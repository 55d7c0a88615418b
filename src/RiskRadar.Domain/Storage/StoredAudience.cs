namespace RiskRadar.Domain.Storage;

/// <summary>An influencer's running aggregate as kept between two assessments.</summary>
/// <param name="Influencer">Whose it is.</param>
/// <param name="Revision">The influencer's revision up to which comments are in it; 0 or more.</param>
/// <param name="Bytes">The aggregate, in the assessment's own format.</param>
public sealed record StoredAudience(InfluencerId Influencer, long Revision, ReadOnlyMemory<byte> Bytes);
