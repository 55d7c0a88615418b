using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Sites;

/// <summary>Knows how one platform writes its pages. Pure: a page in, what it says out.</summary>
internal interface ISiteAdapter
{
    /// <summary>The platform's key in output and configuration, e.g. <c>"wordpress"</c>.</summary>
    string Platform { get; }

    /// <summary>The page is made by this platform. Cheap, and never true for another platform's pages.</summary>
    bool Recognises(MarkupPage page);

    /// <summary>Reads the page.</summary>
    /// <exception cref="PageNotUnderstoodException">The page lacks what every page of the platform has: its layout has changed.</exception>
    SitePage Parse(MarkupPage page);
}
