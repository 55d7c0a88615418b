using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Times;

/// <summary>Finds out how a page writes numeric dates.</summary>
internal static class DateOrders
{
    /// <summary>By the dates of the page that can be read only one way; without such, by its language.</summary>
    public static DateOrder Of(PageTree tree, string? language)
    {
        var dayFirst = 0;
        var monthFirst = 0;
        for (var node = 0; node < tree.Count; node++)
        {
            if (!tree.IsText(node))
            {
                continue;
            }

            var text = tree.RawText(node);
            if (text.Length is < 6 or > 200)
            {
                continue;
            }

            var slash = text.IndexOfAny('/', '-');
            if (slash is >= 1 && slash + 1 < text.Length && char.IsAsciiDigit(text[slash - 1]) && char.IsAsciiDigit(text[slash + 1]))
            {
                Count(text, slash, ref dayFirst, ref monthFirst);
            }
        }

        if (dayFirst != monthFirst)
        {
            return dayFirst > monthFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
        }

        // Americans, Filipinos and software that never changed its defaults write the month first.
        return language is null or "en" || language.StartsWith("en-US", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en_US", StringComparison.OrdinalIgnoreCase)
            ? DateOrder.MonthFirst
            : DateOrder.DayFirst;
    }

    private static void Count(ReadOnlySpan<char> text, int slash, ref int dayFirst, ref int monthFirst)
    {
        var start = slash - 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var end = slash + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (slash - start > 2 || end - slash - 1 > 2 || end >= text.Length || text[end] != text[slash])
        {
            return;
        }

        var first = int.Parse(text[start..slash], provider: null);
        var second = int.Parse(text[(slash + 1)..end], provider: null);
        dayFirst += first is > 12 and <= 31 && second <= 12 ? 1 : 0;
        monthFirst += second is > 12 and <= 31 && first <= 12 ? 1 : 0;
    }
}
