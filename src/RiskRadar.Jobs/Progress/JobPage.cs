using System.Globalization;
using System.Net;
using System.Text;
using Hangfire.Dashboard;

namespace RiskRadar.Jobs.Progress;

/// <summary>What a job's page in the dashboard shows beside Hangfire's own: how far it is, and its lines.</summary>
internal static class JobPage
{
    /// <summary>Bar and lines; nothing for a job that said nothing.</summary>
    public static NonEscapedString Render(JobDetailsRendererDto details)
    {
        using var connection = details.Page.Storage.GetReadOnlyConnection();
        var html = new StringBuilder();
        if (connection is Hangfire.Storage.JobStorageConnection jobs)
        {
            Bar(html, jobs.GetAllEntriesFromHash(JobConsole.ProgressKey(details.JobId)));
            Lines(html, jobs.GetAllItemsFromList(JobConsole.LinesKey(details.JobId)));
        }

        return new NonEscapedString(html.ToString());
    }

    private static void Bar(StringBuilder html, Dictionary<string, string>? progress)
    {
        if (progress is null || !int.TryParse(progress.GetValueOrDefault("done"), NumberStyles.None, CultureInfo.InvariantCulture, out var done))
        {
            return;
        }

        var known = int.TryParse(progress.GetValueOrDefault("of"), NumberStyles.None, CultureInfo.InvariantCulture, out var total) && total > 0;
        var share = known ? Math.Clamp(100 * (long)done / total, 0, 100) : 100;
        var label = known ? $"{done} of {total}" : $"{done}";
        html.Append(CultureInfo.InvariantCulture, $"<h3>Progress</h3><div class=\"progress\"><div class=\"progress-bar\" role=\"progressbar\" style=\"width:{share}%\">")
            .Append(WebUtility.HtmlEncode($"{label} {progress.GetValueOrDefault("what")}"))
            .Append("</div></div>");
    }

    private static void Lines(StringBuilder html, List<string>? lines)
    {
        if (lines is not { Count: > 0 })
        {
            return;
        }

        // Newest first in the list; people read downwards.
        lines.Reverse();
        html.Append("<h3>Log <small>UTC</small></h3><pre style=\"white-space:pre-wrap;overflow-wrap:anywhere\">").Append(WebUtility.HtmlEncode(string.Join('\n', lines))).Append("</pre>");
    }
}
