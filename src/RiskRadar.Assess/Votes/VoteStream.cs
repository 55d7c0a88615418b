namespace RiskRadar.Assess.Votes;

/// <summary>What is counted among votes.</summary>
internal enum VoteStream
{
    /// <summary>Commercial distrust: sellout or deception.</summary>
    Distrust,

    /// <summary>Distrust or backlash.</summary>
    Hostile,

    /// <summary>Negative sentiment.</summary>
    Negative,

    /// <summary>Toxicity or hate.</summary>
    Toxic,

    /// <summary>Deception alone.</summary>
    Deception,
}
