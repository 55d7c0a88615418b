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

    private readonly TableReader?[] _ofLanguage;

    /// <param name="model">The table for all outputs.</param>
    /// <param name="languages">Tables for the sentiment alone, by language code; null for none.</param>
    public TableReader(CommentModel model, IReadOnlyDictionary<string, CommentModel>? languages = null)
    {
        _model = model;
        _outputs = new OutputWeights(model.Header.Heads);
        _supported = [.. Languages.LanguageVotes.Codes(model.Header.WordLanguages).Select(code => model.Header.Languages.Contains(code))];
        _ofLanguage = [.. Languages.LanguageVotes.Codes(model.Header.WordLanguages)
            .Select((code, at) => !_supported[at] && languages?.TryGetValue(code, out var table) == true ? new TableReader(table) : null)];
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
        ReadSentimentOfLanguage(cleaned, ref reading);
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

    /// <summary>Reads the sentiment with the table of the comment's own language, where there is one.</summary>
    internal void ReadSentimentOfLanguage(ReadOnlySpan<byte> cleaned, ref CommentReading reading)
    {
        if (!reading.LanguageSupported && reading.Language is { } language && _ofLanguage[Array.IndexOf(LanguageCodes, language)] is { } own)
        {
            own.ReadSentiment(cleaned, ref reading);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadSentiment(ReadOnlySpan<byte> cleaned, ref CommentReading reading)
    {
        OutputValues values = default;
        Span<float> logits = values;
        var sink = new TableSink(_model);
        ReadLogits(cleaned, ref sink, logits);
        _outputs.Calibrate(logits);
        (reading.Probabilities[0], reading.Probabilities[1], reading.Probabilities[2]) = (values[0], values[1], values[2]);
        reading.SentimentIsOfLanguage = true;
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
