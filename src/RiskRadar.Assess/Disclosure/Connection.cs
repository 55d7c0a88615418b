namespace RiskRadar.Assess.Disclosure;

/// <summary>What ties the writer of a post to the brand in it.</summary>
public enum Connection
{
    /// <summary>Nobody said; the text may.</summary>
    Unknown,

    /// <summary>Nothing: no disclosure is required, whatever words occur.</summary>
    None,

    /// <summary>Money.</summary>
    Paid,

    /// <summary>The product, a stay or anything else for free.</summary>
    Gifted,

    /// <summary>A share of what is sold.</summary>
    Affiliate,

    /// <summary>A job at the brand, or an own business.</summary>
    Employee,
}
