namespace RiskRadar.Domain;

/// <summary>Where an influencer stands with the brand.</summary>
public enum Phase
{
    /// <summary>Looked at before hiring.</summary>
    Candidate,

    /// <summary>Hired: a campaign runs or ran.</summary>
    Hired,
}
