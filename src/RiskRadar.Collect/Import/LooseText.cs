using System.Globalization;
using System.Text;

namespace RiskRadar.Collect.Import;

/// <summary>Undoes JSON's escapes where the strict reader refuses: halves of surrogate pairs become the replacement character.</summary>
internal static class LooseText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text of a JSON string's inside, which is known to be well-formed JSON.</summary>
    public static string Unescape(ReadOnlySpan<byte> inside)
    {
        var escaped = Encoding.UTF8.GetString(inside);
        var text = new StringBuilder(escaped.Length);
        for (var index = 0; index < escaped.Length; index++)
        {
            if (escaped[index] != '\\' || index + 1 == escaped.Length)
            {
                text.Append(escaped[index]);
                continue;
            }

            index++;
            if (escaped[index] == 'u' && index + 4 < escaped.Length)
            {
                text.Append((char)ushort.Parse(escaped.AsSpan(index + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 4;
            }
            else
            {
                text.Append(escaped[index] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        return WithoutHalves(text);
    }

    private static string WithoutHalves(StringBuilder text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                text[index] = Replacement;
            }
        }

        return text.ToString();
    }
}
