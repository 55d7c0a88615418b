namespace RiskRadar.Domain;

/// <summary>One influencer's profile, blog or channel on one platform.</summary>
/// <param name="Id">The identifier, made from the address.</param>
/// <param name="Influencer">Whose account it is.</param>
/// <param name="Address">Where its posts are listed.</param>
public sealed record Account(AccountId Id, InfluencerId Influencer, Uri Address);
