using System.Globalization;
using System.Text;

namespace RiskRadar.Collect.Fetching;

/// <summary>The spelling of paths in robots.txt and in addresses, made equal.</summary>
internal static class RobotsPath
{
    /// <summary>Escapes what is not ASCII, byte by byte as UTF-8, and writes escapes in capitals.</summary>
    public static string Escape(ReadOnlySpan<byte> raw)
    {
        var path = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            var letter = raw[index];
            if (letter >= 0x80)
            {
                path.Append('%').Append(letter.ToString("X2", CultureInfo.InvariantCulture));
            }
            else if (letter == '%' && index + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[index + 1]) && char.IsAsciiHexDigit((char)raw[index + 2]))
            {
                path.Append('%').Append(char.ToUpperInvariant((char)raw[index + 1])).Append(char.ToUpperInvariant((char)raw[index + 2]));
                index += 2;
            }
            else
            {
                path.Append((char)letter);
            }
        }

        return path.ToString();
    }

    /// <summary>Writes the escapes of letters, digits and <c>-._~</c> plainly: they mean the same either way.</summary>
    public static string DecodeUnreserved(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal))
        {
            return path;
        }

        var decoded = new StringBuilder(path.Length);
        for (var index = 0; index < path.Length; index++)
        {
            if (path[index] == '%' && index + 2 < path.Length &&
                byte.TryParse(path.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) &&
                value < 0x80 && (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~'))
            {
                decoded.Append((char)value);
                index += 2;
            }
            else
            {
                decoded.Append(path[index]);
            }
        }

        return decoded.ToString();
    }
}
