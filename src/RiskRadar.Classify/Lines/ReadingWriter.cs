using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Lines;

/// <summary>Writes readings as JSON, one a line, in the layout of the classification contract.</summary>
internal sealed class ReadingWriter
{
    private const int LongestFixed = 768;
    private const int Decimals = 10_000;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly byte[][] Sentiments = [.. ModelOutputs.Names.Take(ModelOutputs.Sentiments).Select(name => JsonEncodedText.Encode(name).EncodedUtf8Bytes.ToArray())];

    private readonly byte[][] _keys;
    private readonly byte[] _model;
    private readonly Abstention? _abstention;

    /// <param name="model">The model's version.</param>
    /// <param name="abstention">Says what is uncertain; null: nothing is said about it.</param>
    public ReadingWriter(string model, Abstention? abstention)
    {
        _abstention = abstention;

        // Everything that is the same in each line, in order: what stands before each number.
        _keys = [.. ModelOutputs.Names.Select((name, output) => System.Text.Encoding.UTF8.GetBytes(output switch
        {
            0 => $"\",\"scores\":{{\"{name}\":",
            ModelOutputs.Sentiments => $"}},\"signals\":{{\"{name}\":",
            _ => $",\"{name}\":",
        }))];
        _model = System.Text.Encoding.UTF8.GetBytes($",\"model\":\"{JsonEncodedText.Encode(model, Encoder)}\"");
    }

    /// <summary>Writes a reading.</summary>
    /// <param name="id">The comment's id as JSON; empty: none.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="contributions">Its reasons, or null.</param>
    /// <param name="output">Where to.</param>
    public void Write(ReadOnlySpan<byte> id, in CommentReading reading, IReadOnlyList<Contribution>? contributions, ArrayBufferWriter<byte> output)
    {
        var line = output.GetSpan(LongestFixed + id.Length);
        var at = 0;
        Put("{\"id\":"u8, line, ref at);
        Put(id.IsEmpty ? "null"u8 : id, line, ref at);
        Put(",\"sentiment\":\""u8, line, ref at);
        Put(Sentiments[(int)reading.Sentiment()], line, ref at);
        for (var value = 0; value < ModelOutputs.Count; value++)
        {
            Put(_keys[value], line, ref at);
            PutProbability(reading.Probabilities[value], line, ref at);
        }

        if (reading.Language is { } language)
        {
            Put("},\"language\":\""u8, line, ref at);
            foreach (var letter in language)
            {
                line[at++] = (byte)letter;
            }

            Put("\""u8, line, ref at);
        }
        else
        {
            Put("},\"language\":null"u8, line, ref at);
        }

        Put(reading.LanguageSupported ? ",\"languageSupported\":true"u8 : ",\"languageSupported\":false"u8, line, ref at);
        if (!reading.LanguageSupported)
        {
            // What is known of a comment in another language: its sentiment, where there is a table for it, and never its signals.
            Put(reading.SentimentIsOfLanguage ? ",\"sentimentSupported\":true"u8 : ",\"sentimentSupported\":false"u8, line, ref at);
        }

        Put(_model, line, ref at);
        output.Advance(at);
        if (_abstention is not null)
        {
            WriteUncertain(in reading, _abstention, output);
        }

        if (contributions is not null)
        {
            output.Write(",\"explanation\":"u8);
            WriteContributions(contributions, output);
        }

        output.Write("}\n"u8);
    }

    /// <summary>Writes that a line could not be read.</summary>
    public static void WriteError(string error, long line, ArrayBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("error"u8, error);
            json.WriteNumber("line"u8, line);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteUncertain(in CommentReading reading, Abstention abstention, ArrayBufferWriter<byte> output)
    {
        output.Write(",\"uncertain\":"u8);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder });
        json.WriteStartArray();
        if (abstention.LeavesSentimentOpen(in reading))
        {
            json.WriteStringValue("sentiment"u8);
        }

        for (var signal = 0; signal < ModelOutputs.Signals; signal++)
        {
            if (abstention.LeavesOpen(in reading, (Domain.Signal)signal))
            {
                json.WriteStringValue(ModelOutputs.Names[ModelOutputs.Sentiments + signal]);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteContributions(IReadOnlyList<Contribution> contributions, ArrayBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder });
        json.WriteStartArray();
        foreach (var part in contributions)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, part.Text);
            json.WriteNumber("start"u8, part.Start);
            json.WriteNumber("length"u8, part.Length);
            json.WriteString("signal"u8, ModelOutputs.Names[ModelOutputs.Sentiments + (int)part.Signal]);
            json.WriteNumber("weight"u8, Math.Round(part.Weight, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Put(ReadOnlySpan<byte> bytes, Span<byte> line, ref int at)
    {
        bytes.CopyTo(line[at..]);
        at += bytes.Length;
    }

    private static void PutProbability(float probability, Span<byte> line, ref int at)
    {
        var value = (int)MathF.Round(probability * Decimals);
        line[at] = (byte)('0' + (value / Decimals));
        line[at + 1] = (byte)'.';
        line[at + 2] = (byte)('0' + (value / 1000 % 10));
        line[at + 3] = (byte)('0' + (value / 100 % 10));
        line[at + 4] = (byte)('0' + (value / 10 % 10));
        line[at + 5] = (byte)('0' + (value % 10));
        at += 6;
    }
}
