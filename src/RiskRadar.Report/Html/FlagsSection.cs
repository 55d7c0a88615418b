using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>The flags with their reasons and numbers.</summary>
internal static class FlagsSection
{
    private const string Onset = "onset";

    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment)
    {
        var html = new HtmlText();
        html.Append($"<h2>Flags</h2>");
        if (assessment.Flags.Count == 0)
        {
            return html.Append($"""<p class="soft">None.</p>""");
        }

        html.Append($"<div class=\"wide\"><table><thead><tr><th>Severity</th><th>Kind</th><th>Raised</th><th>Reason</th></tr></thead><tbody>");
        foreach (var flag in assessment.Flags)
        {
            var severity = flag.Severity.ToString().ToLowerInvariant();
            html.Append($"""<tr><td class="severity {severity}">{severity}</td><td>{Words.Of(flag.Kind)}</td><td>{Words.Minute(flag.RaisedAt)}</td><td>{Reason(assessment, flag)}<br><span class="soft">{Numbers(flag)}</span></td></tr>""");
        }

        return html.Append($"</tbody></table></div>");
    }

    private static string Reason(Assessment assessment, Flag flag) => LaterOnset.Of(assessment, flag) is { } later ? $"{flag.Reason} {later}" : flag.Reason;

    private static string Numbers(Flag flag) => string.Join(
        ", ",
        flag.Statistic.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{Spaced(entry.Key)} {Value(entry.Key, entry.Value)}"));

    // Times are kept among the numbers as seconds since 1970; nobody reads those.
    private static string Value(string name, double value) => name.StartsWith(Onset, StringComparison.Ordinal)
        ? Words.Day(DateTimeOffset.FromUnixTimeSeconds((long)value))
        : value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Spaced(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
