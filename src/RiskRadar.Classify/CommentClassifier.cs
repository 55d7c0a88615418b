using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>Reads comments with models of ours, in one of the tiers.</summary>
/// <param name="reader">What reads.</param>
/// <param name="table">The table of the fast tier, which explains readings: it is linear, so its parts add up.</param>
/// <param name="description">The model that reads.</param>
internal sealed class CommentClassifier(ICommentReader reader, CommentModel table, ModelDescription description) : ICommentClassifier
{
    private const int OnStack = 1536;

    /// <summary>Reads with a table alone.</summary>
    /// <param name="table">The table for all outputs.</param>
    /// <param name="languages">Tables for the sentiment alone in other languages, by language code; null for none.</param>
    public static CommentClassifier Of(CommentModel table, IReadOnlyDictionary<string, CommentModel>? languages = null) => new(
        new TableReader(table, languages), table, new ModelDescription(Version(table.Header.Made, table.Hash, languages), table.Header.Languages, table.Header.ErrorRates) { JointRates = table.Header.JointRates ?? [] });

    /// <summary>Reads with a table and the network that was made with it.</summary>
    /// <param name="table">The table for all outputs.</param>
    /// <param name="network">The network.</param>
    /// <param name="isCascade">Whether the table's reading stands where it is sure.</param>
    /// <param name="languages">Tables for the sentiment alone in other languages, by language code; null for none.</param>
    /// <exception cref="ModelFileException">The network was made with another table.</exception>
    public static CommentClassifier Of(CommentModel table, CommentNetwork network, bool isCascade, IReadOnlyDictionary<string, CommentModel>? languages = null) =>
        network.Header.Table != table.Hash
            ? throw new ModelFileException($"the network was made with the table {network.Header.Table}, beside it lies {table.Hash}: train both together")
            : new CommentClassifier(
                new NetworkReader(new TableReader(table, languages), network, isCascade),
                table,
                new ModelDescription(
                    Version(network.Header.Made, isCascade ? network.CascadeHash : network.Hash, languages),
                    table.Header.Languages,
                    isCascade ? network.Header.CascadeErrorRates : network.Header.ErrorRates)
                {
                    JointRates = isCascade ? network.Header.CascadeJointRates : network.Header.JointRates,
                });

    /// <inheritdoc/>
    public ModelDescription Model => description;

    /// <summary>The table.</summary>
    internal CommentModel Table => table;

    /// <summary>What reads UTF-8 without an object.</summary>
    internal ICommentReader Reader => reader;

    /// <inheritdoc/>
    [SkipLocalsInit]
    public Classification Classify(string text)
    {
        // Lone surrogates become U+FFFD: they are no letters and change nothing.
        if (text.Length * 3 <= OnStack)
        {
            Span<byte> utf8 = stackalloc byte[OnStack];
            Utf8.FromUtf16(text, utf8, out _, out var length);
            return Classify(utf8[..length]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Utf8.FromUtf16(text, rented, out _, out var written);
        var classification = Classify(rented.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(rented);
        return classification;
    }

    /// <inheritdoc/>
    public ExplainedClassification Explain(string text) => new(Classify(text), Explanation.Of(text, table));

    // Other tables of languages give other readings: the version is another one.
    private static string Version(string made, string hash, IReadOnlyDictionary<string, CommentModel>? languages)
    {
        if (languages is { Count: > 0 })
        {
            var tables = string.Join(',', languages.OrderBy(language => language.Key, StringComparer.Ordinal).Select(language => $"{language.Key}.{language.Value.Hash}"));
            hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hash} {tables}")));
        }

        return $"{made}+{hash[..6]}";
    }

    private Classification Classify(ReadOnlySpan<byte> utf8)
    {
        reader.Read(utf8, out var reading);
        return reading.ToClassification(Model.Version);
    }
}
