using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect;

/// <summary>Reads one page, as <see cref="PageReader.Read"/> does; a seam so that walking a post is tested apart from reading its pages.</summary>
internal delegate ExtractedPage ReadPage(PageContent page, CancellationToken cancellationToken);
