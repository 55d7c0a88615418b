using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>The fast tier: reads comments with one table of weights.</summary>
internal sealed class TableClassifier(CommentModel model) : ICommentClassifier
{
    private const int OnStack = 1536;

    private readonly TableReader _reader = new(model);

    /// <inheritdoc/>
    public ModelDescription Model { get; } = new(model.Version, model.Header.Languages, model.Header.ErrorRates)
    {
        JointRates = model.Header.JointRates ?? [],
    };

    /// <summary>The model itself.</summary>
    internal CommentModel ModelInMemory => model;

    /// <summary>What reads UTF-8 without an object.</summary>
    internal TableReader Reader => _reader;

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
    public ExplainedClassification Explain(string text) => new(Classify(text), Explanation.Of(text, model));

    private Classification Classify(ReadOnlySpan<byte> utf8)
    {
        _reader.Read(utf8, out var reading);
        return reading.ToClassification(Model.Version);
    }
}
