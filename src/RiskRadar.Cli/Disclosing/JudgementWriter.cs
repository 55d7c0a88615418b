using System.Text.Encodings.Web;
using System.Text.Json;
using RiskRadar.Assess.Disclosure;

namespace RiskRadar.Cli.Disclosing;

/// <summary>Writes judgements in the layout of the disclosure contract, one JSON object a line.</summary>
internal sealed class JudgementWriter : IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    public JudgementWriter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes a judgement.</summary>
    /// <param name="id">The post's id as JSON, or <see langword="null"/> when its line has none.</param>
    /// <param name="judgement">The judgement.</param>
    public void Write(string? id, DisclosureJudgement judgement)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(id ?? "null");
        if (judgement.Sponsored is { } sponsored)
        {
            _json.WriteBoolean("sponsored"u8, sponsored);
        }
        else
        {
            _json.WriteNull("sponsored"u8);
        }

        _json.WriteString("verdict"u8, Name(judgement.Outcome));
        _json.WriteStartArray("reasons"u8);
        foreach (var reason in judgement.Reasons)
        {
            _json.WriteStringValue(Name(reason));
        }

        _json.WriteEndArray();
        _json.WriteString("rule"u8, judgement.Rule);
        _json.WriteString("suggestion"u8, judgement.Suggestion);
        End();
    }

    /// <summary>Writes that a line could not be judged.</summary>
    public void WriteError(string error, long line)
    {
        _json.WriteStartObject();
        _json.WriteString("error"u8, error);
        _json.WriteNumber("line"u8, line);
        End();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private static string Name<TValue>(TValue value)
        where TValue : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }
}
