namespace RiskRadar.Collect.Extraction.Times;

/// <summary>Cuts a text into runs of digits and letters, and reads times of day from them.</summary>
internal static class TimeTokens
{
    /// <summary>Cuts; what does not fit into <paramref name="tokens"/> is left out.</summary>
    public static int Cut(ReadOnlySpan<char> text, Span<TimeToken> tokens)
    {
        var count = 0;
        var position = 0;
        while (position < text.Length && count < tokens.Length)
        {
            var start = position;
            if (char.IsAsciiDigit(text[position]))
            {
                var number = 0L;
                while (position < text.Length && char.IsAsciiDigit(text[position]))
                {
                    number = Math.Min(int.MaxValue, (number * 10) + text[position++] - '0');
                }

                tokens[count++] = new TimeToken(start, position, (int)number);
            }
            else if (char.IsLetter(text[position]) && !IsDateSign(text[position]))
            {
                while (position < text.Length && char.IsLetter(text[position]) && !IsDateSign(text[position]))
                {
                    position++;
                }

                tokens[count++] = new TimeToken(start, position, -1);
            }
            else
            {
                position++;
            }
        }

        return count;
    }

    /// <summary>A time of day that starts at a token or a few words after it.</summary>
    public static (ClockTime? Clock, int Next) ClockAfter(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        // "at", "um", "a las", "à", "@", "Uhr", "T": at most three words stand between date and time.
        var words = 0;
        while (index < tokens.Length && !tokens[index].IsNumber && words++ < 3)
        {
            index++;
        }

        return Clock(text, tokens, index);
    }

    /// <summary>A time of day that ends right before a token: "14:05, 3 March 2026".</summary>
    public static ClockTime? ClockBefore(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        for (var start = Math.Max(0, index - 6); start <= index - 2; start++)
        {
            var (clock, next) = Clock(text, tokens, start);
            if (clock is not null && next <= index && index - next <= 2)
            {
                return clock;
            }
        }

        return null;
    }

    private static (ClockTime? Clock, int Next) Clock(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        if (index >= tokens.Length || tokens[index] is not { IsNumber: true, Digits: <= 2, Number: <= 24 } hour)
        {
            return (null, index);
        }

        var minuteAt = index + 1;
        var separator = minuteAt < tokens.Length ? text[hour.End..tokens[minuteAt].Start] : default;
        var isHourMark = minuteAt < tokens.Length && !tokens[minuteAt].IsNumber
            && (separator.Length == 0 || separator is " ") && text[tokens[minuteAt].Start..tokens[minuteAt].End] is "h" or "H" or "Uhr";
        if (isHourMark)
        {
            minuteAt++;
        }

        if (minuteAt >= tokens.Length || tokens[minuteAt] is not { IsNumber: true, Digits: 2, Number: < 60 } minute
            || (!isHourMark && separator is not (":" or "." or "：")))
        {
            return HourOnly(text, tokens, index);
        }

        var next = minuteAt + 1;
        var second = 0;
        if (next < tokens.Length && tokens[next] is { IsNumber: true, Digits: 2, Number: < 60 } seconds && text[minute.End..seconds.Start] is ":")
        {
            second = seconds.Number;
            next++;
            if (next < tokens.Length && tokens[next].IsNumber && text[seconds.End..tokens[next].Start] is "." or ",")
            {
                next++;
            }
        }

        var (hours, afterHalf) = Half(text, tokens, hour.Number, next);
        var (zone, end) = Zone(text, tokens, afterHalf);
        return hours > 24 ? (null, index) : (new ClockTime(new TimeSpan(hours, minute.Number, second), zone), end);
    }

    private static (ClockTime? Clock, int Next) HourOnly(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        var (hours, next) = Half(text, tokens, tokens[index].Number, index + 1);
        return next > index + 1 && hours < 24 ? (new ClockTime(TimeSpan.FromHours(hours), TimeSpan.Zero), next) : (null, index);
    }

    private static (int Hours, int Next) Half(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int hours, int next)
    {
        if (next >= tokens.Length || tokens[next].IsNumber)
        {
            return (hours, next);
        }

        var word = text[tokens[next].Start..tokens[next].End];
        var length = 1;
        var half = char.ToLowerInvariant(word[0]);

        // "p.m." is cut into two letters.
        if (word.Length == 1 && half is 'a' or 'p' && next + 1 < tokens.Length && text[tokens[next + 1].Start..tokens[next + 1].End] is "m" or "M")
        {
            length = 2;
        }
        else if (!word.Equals("am", StringComparison.OrdinalIgnoreCase) && !word.Equals("pm", StringComparison.OrdinalIgnoreCase)
            && !(word.Length == 1 && half is 'a' or 'p' && tokens[next].Start == tokens[next - 1].End))
        {
            return (hours, next);
        }

        return hours > 12 ? (hours, next + length) : ((hours % 12) + (half == 'p' ? 12 : 0), next + length);
    }

    private static (TimeSpan Zone, int Next) Zone(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int next)
    {
        if (next >= tokens.Length)
        {
            return (TimeSpan.Zero, next);
        }

        var token = tokens[next];
        var sign = token.Start > 0 ? text[token.Start - 1] : ' ';
        if (token.IsNumber && sign is ('+' or '-' or '\u2212') && token.Start >= 2
            && (sign == '+' || token.Digits == 4 || char.IsAsciiDigit(text[token.Start - 2])))
        {
            var minutes = -1;
            if (token.Digits == 4)
            {
                minutes = (token.Number / 100 * 60) + (token.Number % 100);
                next++;
            }
            else if (token.Digits == 2 && next + 1 < tokens.Length && tokens[next + 1] is { IsNumber: true, Digits: 2 } rest && text[token.End..rest.Start] is ":")
            {
                minutes = (token.Number * 60) + rest.Number;
                next += 2;
            }
            else if (token.Digits == 2 && text[token.End..].Trim().Length == 0)
            {
                minutes = token.Number * 60;
                next++;
            }

            return minutes is < 0 or > 14 * 60 ? (TimeSpan.Zero, next) : (TimeSpan.FromMinutes(sign == '+' ? minutes : -minutes), next);
        }

        var zone = token.IsNumber ? default : text[token.Start..token.End];
        return zone switch
        {
            "Z" or "GMT" or "UTC" or "UT" => (TimeSpan.Zero, next + 1),
            "EST" => (TimeSpan.FromHours(-5), next + 1),
            "EDT" => (TimeSpan.FromHours(-4), next + 1),
            "PST" => (TimeSpan.FromHours(-8), next + 1),
            "PDT" => (TimeSpan.FromHours(-7), next + 1),
            "CET" => (TimeSpan.FromHours(1), next + 1),
            "CEST" => (TimeSpan.FromHours(2), next + 1),
            _ => (TimeSpan.Zero, next),
        };
    }

    private static bool IsDateSign(char character) => character is '年' or '月' or '日' or '년' or '월' or '일';
}
