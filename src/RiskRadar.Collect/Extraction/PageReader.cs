namespace RiskRadar.Collect.Extraction;

/// <summary>Turns a page into a post and its comments: by the adapter that knows the page, otherwise by the generic reader. Pure.</summary>
public sealed class PageReader
{
    /// <summary>
    /// Reads one page: HTML or a platform's JSON. Never throws for what the page contains: what could not be read is in
    /// <see cref="ExtractedPage.Warnings"/>, and a page without comments gives none.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="adapters">False reads with the generic reader alone.</param>
    /// <param name="cancellationToken">Stops the reading of a large page.</param>
    public ExtractedPage Read(PageContent page, bool adapters, CancellationToken cancellationToken) => throw new NotSupportedException();
}
