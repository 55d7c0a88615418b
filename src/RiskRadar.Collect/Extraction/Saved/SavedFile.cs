using RiskRadar.Collect.Import.Comments;

namespace RiskRadar.Collect.Extraction.Saved;

/// <summary>Reads any file that <c>extract</c> and <c>vet</c> take: pages (HTML, JSON), archives of them (MHTML, WARC) and exported comments (CSV, TSV, JSON Lines).</summary>
public static class SavedFile
{
    /// <summary>What the file says, page by page, in its order.</summary>
    /// <param name="reader">Reads pages.</param>
    /// <param name="source">The file's name, as messages name it; its ending tells exported comments from pages.</param>
    /// <param name="address">The address of the page where the file does not say it, or <see langword="null"/>.</param>
    /// <param name="body">The file's bytes.</param>
    /// <param name="adapters">False reads pages with the generic reader alone.</param>
    /// <param name="cancellationToken">Stops the reading of a large page.</param>
    public static IEnumerable<ExtractedPage> Read(
        PageReader reader, string source, Uri? address, ReadOnlyMemory<byte> body, bool adapters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(source);
        return CommentFile.Is(source)
            ? CommentFile.Read(source, address, body)
            : SavedPages.Of(source, address, body).Select(page => reader.Read(page, adapters, cancellationToken));
    }
}
