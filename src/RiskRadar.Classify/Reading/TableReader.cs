using System.Runtime.CompilerServices;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Reading;

/// <summary>Reads comments with the weights of one table: the fast tier. It allocates nothing and keeps nothing, so threads may share it.</summary>
internal sealed class TableReader : ICommentReader
{
    // Longer texts that need cleaning are cleaned in rented memory.
    private const int OnStack = 1024;

    private readonly CommentModel _model;
    private readonly OutputWeights _outputs;
    private readonly bool[] _supported;

    public TableReader(CommentModel model)
    {
        _model = model;
        _outputs = new OutputWeights(model.Header.Heads);
        _supported = [.. Languages.LanguageVotes.Codes(model.Header.WordLanguages).Select(code => model.Header.Languages.Contains(code))];
        LanguageCodes = [.. Languages.LanguageVotes.Codes(model.Header.WordLanguages)];
    }

    /// <summary>The languages it can name, by number.</summary>
    public string[] LanguageCodes { get; }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public void Read(ReadOnlySpan<byte> text, out CommentReading reading)
    {
        if (!CleanText.IsNeeded(text))
        {
            ReadCleaned(text, out reading);
        }
        else if (text.Length <= OnStack)
        {
            Span<byte> cleaned = stackalloc byte[OnStack];
            ReadCleaned(cleaned[..CleanText.Write(text, cleaned, default)], out reading);
        }
        else
        {
            var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(text.Length);
            ReadCleaned(rented.AsSpan(0, CleanText.Write(text, rented, default)), out reading);
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The logits of cleaned UTF-8 before calibration, as the trainer's own model gives them.</summary>
    internal void ReadLogits(ReadOnlySpan<byte> cleaned, Span<float> logits)
    {
        var sink = new TableSink(_model);
        ReadLogits(cleaned, ref sink, logits);
    }

    [SkipLocalsInit]
    private void ReadCleaned(ReadOnlySpan<byte> cleaned, out CommentReading reading)
    {
        ReadUncalibrated(cleaned, out reading);
        _outputs.Calibrate(reading.Probabilities);
    }

    /// <summary>Reads cleaned UTF-8; what the reading has in the place of probabilities are logits before calibration.</summary>
    [SkipLocalsInit]
    internal void ReadUncalibrated(ReadOnlySpan<byte> cleaned, out CommentReading reading)
    {
        reading = default;
        var sink = new TableSink(_model);
        ReadLogits(cleaned, ref sink, reading.Probabilities);
        var language = sink.Languages.Decide();
        reading.Language = language < 0 ? null : LanguageCodes[language];
        reading.LanguageSupported = language < 0 ? !sink.Languages.HasWords : _supported[language];
    }

    [SkipLocalsInit]
    private void ReadLogits(ReadOnlySpan<byte> cleaned, ref TableSink sink, scoped Span<float> logits)
    {
        var counts = default(StyleCounts);
        CommentFeatures.Read(cleaned, ref sink, ref counts);
        Span<float> style = stackalloc float[StyleCounts.Features];
        counts.Write(style);
        sink.CopyTo(logits);
        var scale = (float)_model.Header.Unit * CommentFeatures.Scale(counts.Tokens);
        _outputs.AddStyle(logits, scale, style);
    }
}
