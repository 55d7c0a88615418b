namespace RiskRadar.Collect.Extraction.Text;

/// <summary>Numbers as pages show them: "1,234", "1.234", "1.2K", "3 Mio.", "12 likes".</summary>
internal static class Numbers
{
    /// <summary>The first number in a text, or <see langword="null"/> without one; at most <see cref="int.MaxValue"/>.</summary>
    public static int? First(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var scale = Scale(text[end..]);
        var value = Value(text[start..end], scale > 1) * scale;
        var negative = start > 0 && text[start - 1] is '-' or '\u2212';
        return value is < 0 or > int.MaxValue ? null : (int)Math.Round(negative ? -value : value);
    }

    /// <summary>The only number of a text that is little else, e.g. "12", "(12)", "12 likes".</summary>
    public static int? Alone(ReadOnlySpan<char> text) => text.Trim().Length <= 24 && First(text) is { } number ? number : null;

    private static bool IsSeparator(char character) => character is '.' or ',' or '\'' or '\u2019' or '\u00A0' or '\u202F';

    private static double Scale(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \u00A0\u202F");
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }

        return rest[..length] switch
        {
            "K" or "k" or "Tsd" or "tsd" or "mil" or "mila" => 1_000,
            "M" or "m" or "Mio" or "mio" or "mln" or "Mn" or "mi" => 1_000_000,
            "B" or "Mrd" => 1_000_000_000,
            _ => 1,
        };
    }

    // With a scale the last separator is a decimal point ("1.2K", "1,2 Tsd."); without one, groups of three are thousands.
    private static double Value(ReadOnlySpan<char> digits, bool scaled)
    {
        var whole = 0d;
        var fraction = 0d;
        var place = 0d;
        var last = digits.LastIndexOfAny(".,");
        var isDecimal = last >= 0 && (scaled || digits.Length - last - 1 != 3);
        for (var index = 0; index < digits.Length; index++)
        {
            if (!char.IsAsciiDigit(digits[index]))
            {
                place = isDecimal && index == last ? 0.1 : place;
            }
            else if (place > 0)
            {
                fraction += (digits[index] - '0') * place;
                place /= 10;
            }
            else
            {
                whole = (whole * 10) + digits[index] - '0';
            }
        }

        return whole + fraction;
    }
}
