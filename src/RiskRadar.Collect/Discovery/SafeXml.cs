using System.Xml;
using System.Xml.Linq;

namespace RiskRadar.Collect.Discovery;

/// <summary>Reads foreign XML: no document type is processed, nothing is loaded, no entity is expanded.</summary>
internal static class SafeXml
{
    // A sitemap may have 50,000 entries of some 200 letters.
    private const long MostLetters = 20_000_000;

    // Feeds and sitemaps are five levels deep.
    private const int DeepestLevel = 64;

    /// <summary>The root element, or <see langword="null"/> when this is no XML or it is broken.</summary>
    public static XElement? Read(ReadOnlyMemory<byte> body)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostLetters,
            MaxCharactersFromEntities = 1_024,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

        try
        {
            return IsTooDeep(body, settings) ? null : Load(body, settings);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Load(ReadOnlyMemory<byte> body, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), settings);

        return XDocument.Load(reader).Root;
    }

    private static bool IsTooDeep(ReadOnlyMemory<byte> body, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestLevel)
            {
                return true;
            }
        }

        return false;
    }
}
