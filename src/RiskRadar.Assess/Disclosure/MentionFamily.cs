namespace RiskRadar.Assess.Disclosure;

/// <summary>What words that have to do with a commercial tie say.</summary>
internal enum MentionFamily
{
    /// <summary>"Ad" and its family: clear everywhere.</summary>
    Ad,

    /// <summary>"Sponsored", "paid partnership": clear, but not in the United Kingdom.</summary>
    Sponsored,

    /// <summary>The product came for free.</summary>
    Gift,

    /// <summary>A share of the sales, told in words.</summary>
    Commission,

    /// <summary>A job at the brand, or an own one.</summary>
    Employment,

    /// <summary>A tag made of the brand's name, such as #AcmePartner: enough where space is short.</summary>
    BrandTag,

    /// <summary>"Collab", "#sp": a tie to those who know the word.</summary>
    Ambiguous,

    /// <summary>Words like <see cref="Ambiguous"/> ones that may as well be about a spouse or a friend.</summary>
    Hint,

    /// <summary>A discount code, an own shop page: shows the tie and discloses nothing.</summary>
    Trace,

    /// <summary>A plug or a parcel: may be a favour.</summary>
    Plug,

    /// <summary>Sends readers to the profile.</summary>
    Bio,

    /// <summary>Denies being an ad.</summary>
    DeniesAd,

    /// <summary>Denies a sponsor.</summary>
    DeniesSponsor,

    /// <summary>Denies payment only.</summary>
    DeniesPayment,
}
