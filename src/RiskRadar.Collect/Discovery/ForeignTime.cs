using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskRadar.Collect.Discovery;

/// <summary>Reads the times that feeds and pages state for machines: ISO 8601 and RFC 822 with its usual flaws. Pure.</summary>
internal static partial class ForeignTime
{
    // Names instead of offsets are obsolete since 1989 and in use to this day.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00", ["UTC"] = "+00:00", ["GMT"] = "+00:00", ["Z"] = "+00:00", ["EST"] = "-05:00", ["EDT"] = "-04:00", ["CST"] = "-06:00",
        ["CDT"] = "-05:00", ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00", ["CET"] = "+01:00", ["CEST"] = "+02:00",
    };

    /// <summary>In UTC, or <see langword="null"/> when the text is no time; one without a zone is taken as UTC.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60)
        {
            return null;
        }

        // The weekday is often wrong and never needed.
        var plain = Weekday().Replace(text.Trim(), "");
        var zone = ZoneName().Match(plain);
        if (zone.Success && Zones.TryGetValue(zone.Groups[1].Value, out var offset))
        {
            plain = plain[..zone.Index] + " " + offset;
        }

        return DateTimeOffset.TryParse(
            plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? time
            : null;
    }

    [GeneratedRegex(@"^\p{L}{2,10}\.?,\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s([A-Za-z]{1,4})$")]
    private static partial Regex ZoneName();
}
