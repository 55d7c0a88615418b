namespace RiskRadar.Collect.Extraction.Times;

/// <summary>
/// Reads times as pages write them: ISO 8601, RFC 1123, numeric and named dates in six languages and more, and relative ones, which
/// count from the fetch time.
/// </summary>
/// <param name="fetchedAt">From where relative times count; <see langword="null"/> leaves them unknown.</param>
/// <param name="order">How numeric dates are read that both ways would be valid.</param>
internal sealed class TimeReader(DateTimeOffset? fetchedAt, DateOrder order)
{
    // Longer texts are prose, and a date in prose is not a comment's time.
    private const int LongestText = 400;

    // The web's first comments were written in 1990; nothing is published more than a day ahead (time zones).
    private const int FirstYear = 1990;

    private const int LastYear = 2099;

    // A day without a year, on a page of which nobody knows when it was fetched: a time is shown, and cannot be told.
    private const int UnknownYear = 0;

    /// <summary>How numeric dates are read.</summary>
    public DateOrder Order { get; } = order;

    /// <summary>The first time in a text, or <see langword="null"/> without one.</summary>
    public TimeOnPage? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            text = text[..LongestText];
        }

        Span<TimeToken> tokens = stackalloc TimeToken[64];
        var count = TimeTokens.Cut(text, tokens);
        tokens = tokens[..count];
        TimeOnPage? unknown = null;
        for (var index = 0; index < count; index++)
        {
            if (Absolute(text, tokens, index) is { } absolute)
            {
                if (absolute.Time is not null)
                {
                    return absolute;
                }

                unknown ??= absolute;
            }
        }

        for (var index = 0; index < count; index++)
        {
            if (Relative(text, tokens, index) is { } relative)
            {
                return relative;
            }
        }

        return unknown;
    }

    /// <summary>The time of a machine-readable value: ISO 8601, RFC 1123, or seconds or milliseconds since 1970.</summary>
    public PublishedTime? Machine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = value.AsSpan().Trim();
        if (text.Length is 10 or 13 && text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var number = long.Parse(text, provider: null);
            return new PublishedTime(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1_000 : number), false);
        }

        if (text.Length is >= 12 and <= 20 && text[10] == '.' && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds))
        {
            return new PublishedTime(DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1_000)), false);
        }

        return Find(text)?.Time;
    }

    private TimeOnPage? Absolute(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        var date = NumericDate(text, tokens, index) ?? NamedDate(text, tokens, index);
        if (date is not { } found)
        {
            return null;
        }

        var after = TimeTokens.ClockAfter(text, tokens, found.Next);
        var clock = after.Clock ?? TimeTokens.ClockBefore(text, tokens, index);
        var next = after.Clock is null ? found.Next : after.Next;
        if (found.Year == UnknownYear)
        {
            return new TimeOnPage(null, tokens[index].Start, tokens[next - 1].End);
        }

        if (!IsReal(found.Year, found.Month, found.Day))
        {
            return null;
        }

        var day = new DateTimeOffset(found.Year, found.Month, found.Day, 0, 0, 0, TimeSpan.Zero);
        var at = clock is null ? day : day + clock.Value.OfDay - clock.Value.Zone;
        return new TimeOnPage(new PublishedTime(at, found.YearIsGuessed), tokens[index].Start, tokens[next - 1].End);
    }

    private FoundDate? NumericDate(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        if (index + 2 >= tokens.Length || !tokens[index].IsNumber || !tokens[index + 1].IsNumber || !tokens[index + 2].IsNumber)
        {
            return null;
        }

        var (first, second, third) = (tokens[index], tokens[index + 1], tokens[index + 2]);
        var gap = text[first.End..second.Start].Trim();
        var other = text[second.End..third.Start].Trim();
        if (gap is not ("-" or "/" or "." or "年" or "년") || (other is not ("-" or "/" or "." or "月" or "월")))
        {
            return null;
        }

        if (first.Digits == 4)
        {
            return new FoundDate(first.Number, second.Number, third.Number, false, index + 3);
        }

        var year = third.Number;
        var yearEnd = index + 3;
        if (first.Digits > 2 || second.Digits > 2)
        {
            return null;
        }

        if (third.Digits == 2)
        {
            year += year >= 70 ? 1_900 : 2_000;
        }
        else if (third.Digits != 4)
        {
            return null;
        }

        var dayFirst = first.Number > 12 || (second.Number <= 12 && (gap is "." || Order == DateOrder.DayFirst));
        return dayFirst
            ? new FoundDate(year, second.Number, first.Number, false, yearEnd)
            : new FoundDate(year, first.Number, second.Number, false, yearEnd);
    }

    private FoundDate? NamedDate(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        var token = tokens[index];
        if (token.IsNumber)
        {
            // "12. März 2026", "2nd of March, 2026", "2026 March 2".
            var next = SkipGlue(text, tokens, index + 1);
            if (next >= tokens.Length || tokens[next].IsNumber || text[token.End..tokens[next].Start].IndexOf('\n') >= 0)
            {
                return null;
            }

            var month = TimeWords.Month(text[tokens[next].Start..tokens[next].End]);
            if (month == 0)
            {
                return null;
            }

            if (token.Digits == 4)
            {
                return next + 1 < tokens.Length && tokens[next + 1] is { IsNumber: true, Digits: <= 2 } day
                    ? new FoundDate(token.Number, month, day.Number, false, next + 2)
                    : null;
            }

            return token.Digits <= 2 ? WithYear(text, tokens, month, token.Number, next + 1) : null;
        }

        var named = TimeWords.Month(text[token.Start..token.End]);
        if (named == 0 || index + 1 >= tokens.Length || tokens[index + 1] is not { IsNumber: true, Digits: <= 2 } number)
        {
            return null;
        }

        return text[token.End..number.Start].Trim() is "" or "." or "-" or "/"
            ? WithYear(text, tokens, named, number.Number, SkipGlue(text, tokens, index + 2))
            : null;
    }

    private FoundDate? WithYear(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int month, int day, int next)
    {
        next = SkipGlue(text, tokens, next);
        if (next < tokens.Length && tokens[next] is { IsNumber: true, Digits: 4 } year && year.Number is >= FirstYear and <= LastYear)
        {
            return new FoundDate(year.Number, month, day, false, next + 1);
        }

        if (next < tokens.Length && tokens[next] is { IsNumber: true, Digits: 2 } shortYear && text[tokens[next - 1].End..shortYear.Start].Trim() is "'" or "’" or "-" or "/" or "." or ""
            && !(shortYear.End < text.Length && text[shortYear.End] is ':' or 'h'))
        {
            return new FoundDate(shortYear.Number + (shortYear.Number >= 70 ? 1_900 : 2_000), month, day, false, next + 1);
        }

        if (!IsReal(2_000, month, day))
        {
            return null;
        }

        if (fetchedAt is not { } now)
        {
            return new FoundDate(UnknownYear, month, day, true, next);
        }

        // Without a year the latest such day before the fetch is meant.
        var ahead = month > now.Month || (month == now.Month && day > now.Day + 1);
        var guessed = ahead ? now.Year - 1 : now.Year;
        return IsReal(guessed, month, day) ? new FoundDate(guessed, month, day, true, next) : null;
    }

    private static int SkipGlue(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int next)
    {
        while (next < tokens.Length && !tokens[next].IsNumber && TimeWords.IsGlue(text[tokens[next].Start..tokens[next].End]))
        {
            next++;
        }

        return next;
    }

    private static bool IsReal(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private TimeOnPage? Relative(ReadOnlySpan<char> text, ReadOnlySpan<TimeToken> tokens, int index)
    {
        var token = tokens[index];
        var word = text[token.Start..token.End];
        if (!token.IsNumber && TimeWords.DayName(word) is var day and > 0)
        {
            var clock = TimeTokens.ClockAfter(text, tokens, index + 1);
            if (clock.Clock is null && text.Trim().Length > word.Length + 14)
            {
                return null;
            }

            var next = clock.Clock is null ? index + 1 : clock.Next;
            var date = fetchedAt is { } now ? new DateTimeOffset(now.UtcDateTime.Date.AddDays(1 - day), TimeSpan.Zero) : (DateTimeOffset?)null;
            return new TimeOnPage(
                date is null ? null : new PublishedTime(date.Value + (clock.Clock?.OfDay ?? TimeSpan.Zero), true), token.Start, tokens[next - 1].End);
        }

        var isOne = !token.IsNumber && TimeWords.IsOne(word);
        if ((!token.IsNumber && !isOne) || index + 1 >= tokens.Length || tokens[index + 1].IsNumber)
        {
            return null;
        }

        var unit = TimeWords.Unit(text[tokens[index + 1].Start..tokens[index + 1].End]);
        if (unit == 0)
        {
            return null;
        }

        var last = index + 1;
        var count = isOne ? 1 : token.Number;
        var isPast = false;
        for (var other = last + 1; other < tokens.Length && other <= last + 4; other++)
        {
            isPast |= !tokens[other].IsNumber && TimeWords.IsAgo(text[tokens[other].Start..tokens[other].End]);
            last = isPast ? other : last;
            if (isPast)
            {
                break;
            }
        }

        for (var other = Math.Max(0, index - 3); other < index; other++)
        {
            isPast |= !tokens[other].IsNumber && TimeWords.IsSince(text[tokens[other].Start..tokens[other].End]);
        }

        // "3d" alone is a time too; "3d" within words is not.
        var isBare = !isOne && tokens.Length == 2 && text.Trim().Length <= 8;
        return isPast || isBare ? new TimeOnPage(Ago(unit, count), token.Start, tokens[last].End) : null;
    }

    private PublishedTime? Ago(int unit, int count)
    {
        if (fetchedAt is not { } now || count > 10_000)
        {
            return null;
        }

        var at = unit switch
        {
            1 => now.AddSeconds(-count),
            2 => now.AddMinutes(-count),
            3 => now.AddHours(-count),
            4 => now.AddDays(-count),
            5 => now.AddDays(-7 * count),
            6 => now.AddMonths(-Math.Min(count, 600)),
            _ => now.AddYears(-Math.Min(count, 60)),
        };
        return new PublishedTime(at.ToUniversalTime(), true);
    }

    private readonly record struct FoundDate(int Year, int Month, int Day, bool YearIsGuessed, int Next);
}
