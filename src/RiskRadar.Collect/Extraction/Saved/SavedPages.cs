namespace RiskRadar.Collect.Extraction.Saved;

/// <summary>Opens files that hold pages: an HTML or JSON file is one, a browser's web archive (MHTML) is one, a crawler's (WARC) holds many.</summary>
public static class SavedPages
{
    /// <summary>The pages of a file, in its order.</summary>
    /// <param name="source">The file's name, as messages name it; for the pages of a WARC their address is added.</param>
    /// <param name="address">The address of the page where the file does not say it, or <see langword="null"/>.</param>
    /// <param name="body">The file's bytes.</param>
    public static IEnumerable<PageContent> Of(string source, Uri? address, ReadOnlyMemory<byte> body)
    {
        if (WarcFile.Is(body.Span))
        {
            return WarcFile.Pages(source, body);
        }

        return MhtmlFile.Page(source, address, body) is { } page ? [page] : [new PageContent(source, address, body, null, null)];
    }
}
