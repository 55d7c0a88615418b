using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>What the brand bears of each influencer: the values of its niche over those for everybody.</summary>
internal sealed class BorneOf
{
    private readonly TolerancePolicy _everybody;
    private readonly Dictionary<InfluencerId, TolerancePolicy> _niches = [];

    /// <param name="policy">A checked policy: no creator has two niches.</param>
    public BorneOf(TolerancePolicy policy)
    {
        _everybody = policy;
        foreach (var niche in policy.Niches)
        {
            var borne = new TolerancePolicy
            {
                Hostile = niche.Hostile ?? policy.Hostile,
                Deception = niche.Deception ?? policy.Deception,
                Sellout = niche.Sellout ?? policy.Sellout,
                Toxicity = niche.Toxicity ?? policy.Toxicity,
                Negative = niche.Negative ?? policy.Negative,
            };
            foreach (var handle in niche.Influencers)
            {
                _niches[InfluencerId.Of(handle)] = borne;
            }
        }
    }

    /// <summary>What is borne of one influencer.</summary>
    public TolerancePolicy this[InfluencerId influencer] => _niches.GetValueOrDefault(influencer, _everybody);
}
