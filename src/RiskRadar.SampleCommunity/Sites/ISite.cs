using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>One make of site: turns a path into a page. Pure, so that its pages can be tested without a server.</summary>
internal interface ISite
{
    /// <summary>The site's name as its pages show it.</summary>
    string Name { get; }

    /// <summary>The kind of software it imitates.</summary>
    string Make { get; }

    /// <summary>The file under <c>Styles/</c>, without its ending.</summary>
    string Style { get; }

    /// <summary>The lines of robots.txt; the sitemap's line is added to them.</summary>
    string Robots { get; }

    /// <summary>Where a creator's posts are listed.</summary>
    string AccountPath(Creator creator);

    /// <summary>Where a post is.</summary>
    string PostPath(SamplePost post);

    /// <summary>The page at a path, or <see langword="null"/> when there is none.</summary>
    /// <param name="path">Starts with a slash.</param>
    /// <param name="query">One query value by name; <see langword="null"/> when it is absent.</param>
    SitePage? Page(string path, Func<string, string?> query);
}
