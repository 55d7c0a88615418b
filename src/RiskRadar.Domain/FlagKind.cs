namespace RiskRadar.Domain;

/// <summary>What a flag reports.</summary>
public enum FlagKind
{
    /// <summary>More commercial distrust under sponsored than under organic posts.</summary>
    SellOutGap,

    /// <summary>Backlash rose against the creator's own past.</summary>
    BacklashOnset,

    /// <summary>Negativity rose against the creator's own past.</summary>
    NegativityRise,

    /// <summary>Toxicity rose against the creator's own past.</summary>
    ToxicityRise,

    /// <summary>Comments say that an ad, reviews or followers are fake.</summary>
    DeceptionClaims,

    /// <summary>Near-copies by several accounts in a short time.</summary>
    CoordinatedComments,

    /// <summary>A sponsored post is not disclosed as it must be.</summary>
    Disclosure,

    /// <summary>Comments that were there are gone.</summary>
    VanishedComments,

    /// <summary>Comments were switched off.</summary>
    CommentsOff,

    /// <summary>Too much could not be read.</summary>
    Coverage,

    /// <summary>Two members of the roster share much of their audience.</summary>
    AudienceOverlap,
}
