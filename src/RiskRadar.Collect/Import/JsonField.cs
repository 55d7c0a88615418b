using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RiskRadar.Collect.Import;

/// <summary>Reads the value after a property's name, forgiving what exporters do: numbers as text, text as numbers, times without a zone.</summary>
internal static class JsonField
{
    /// <summary>Text, or a number or truth value as its text; anything else is unknown.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Unescaped(ref reader);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>A whole number from zero on; anything else is unknown.</summary>
    public static long? Count(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDouble(out var number) ? Whole(number) : null;
            case JsonTokenType.String:
                return double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) ? Whole(text) : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Whether a thing is so; anything but a truth value is unknown.</summary>
    public static bool? Flag(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return bool.TryParse(reader.GetString(), out var value) ? value : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>A time; without a zone it is UTC. Says whether there was one that could not be read.</summary>
    public static (DateTimeOffset? Time, bool IsBroken) Time(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return (null, false);
            case JsonTokenType.String:
                break;
            default:
                reader.Skip();
                return (null, true);
        }

        // The usual form, without making a string: 2026-03-01T10:00:00Z.
        if (!reader.HasValueSequence && !reader.ValueIsEscaped
            && reader.ValueSpan is [.., (byte)'Z'] span && Utf8Parser.TryParse(span, out DateTimeOffset usual, out var used, 'O') && used == span.Length)
        {
            return (usual, false);
        }

        var text = reader.GetString();
        return string.IsNullOrWhiteSpace(text)
            ? (null, false)
            : DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
                ? (time, false)
                : (null, true);
    }

    /// <summary>The number of comments that the source itself claims: <c>120</c> or <c>{"comments":120}</c>.</summary>
    public static long? StatedComments(ref Utf8JsonReader reader)
    {
        var inside = reader;
        inside.Read();
        if (inside.TokenType != JsonTokenType.StartObject)
        {
            return Count(ref reader);
        }

        reader.Read();
        long? stated = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("comments"u8))
            {
                stated = Count(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return stated;
    }

    // Half of a surrogate pair, as tools that cut text at a length leave it, must not cost the whole line.
    private static string Unescaped(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return LooseText.Unescape(reader.ValueSpan);
        }
    }

    private static long? Whole(double number) => number is >= 0 and < long.MaxValue ? (long)number : null;
}
