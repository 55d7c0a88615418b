using System.Text.RegularExpressions;
using HtmlAgilityPack;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Discovery;

/// <summary>Reads when the posts of a list were published. Pure.</summary>
internal sealed partial class ItemTimes
{
    // Longer texts are prose.
    private const int LongestDate = 60;

    // A date such as 3/4/2026 counts only when both readings agree: unknown is better than a month wrong. "3 days ago" does not count either.
    private readonly TimeReader _dayFirst = new(null, DateOrder.DayFirst);
    private readonly TimeReader _monthFirst = new(null, DateOrder.MonthFirst);

    /// <summary>UTC, or <see langword="null"/> when the item shows no time that is sure.</summary>
    public DateTimeOffset? In(HtmlNode item) => item.DescendantsAndSelf().Select(Machine).FirstOrDefault(time => time is not null)
        ?? item.DescendantsAndSelf().Select(Shown).FirstOrDefault(time => time is not null);

    private static DateTimeOffset? Machine(HtmlNode node) => node.Name switch
    {
        "time" => ForeignTime.Parse(node.GetAttributeValue("datetime", null)),
        "abbr" => ForeignTime.Parse(node.GetAttributeValue("title", null)),
        _ => null,
    };

    private DateTimeOffset? Shown(HtmlNode node)
    {
        if (node.NodeType != HtmlNodeType.Element || (node.Name != "time" && !DateClass().IsMatch(node.GetAttributeValue("class", ""))))
        {
            return null;
        }

        var text = HtmlEntity.DeEntitize(node.InnerText).Trim();
        if (text.Length > LongestDate || _dayFirst.Find(text)?.Time is not { } time)
        {
            return null;
        }

        return !time.IsApproximate && _monthFirst.Find(text)?.Time == time ? time.At : null;
    }

    [GeneratedRegex("date|time|posted|published|when", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DateClass();
}
