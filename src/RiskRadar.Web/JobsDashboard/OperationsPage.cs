using System.Globalization;
using Hangfire.Dashboard;
using Hangfire.Dashboard.Pages;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Report;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>The page "RiskRadar" of the Hangfire dashboard: pauses, how the sites are, what was read and what ran. Everything foreign is encoded.</summary>
internal sealed class OperationsPage : RazorPage
{
    /// <summary>Its address below the dashboard's.</summary>
    public const string Route = "/riskradar";

    private OperationsStanding Standing => (OperationsStanding)Context.GetHttpContext().Items[typeof(OperationsStanding)]!;

    /// <inheritdoc/>
    public override void Execute()
    {
        Layout = new LayoutPage("RiskRadar");
        WriteLiteral("<h1 class=\"page-header\">RiskRadar</h1>");
        Pauses();
        Table(
            "Sites",
            "No site was read yet.",
            ["Site", "State", "Understood as", "Last answer", "Failures in a row", "Latest failure"],
            Standing.Sites.Select(site => new Row(site.IsWell(), [
                site.Site,
                SiteWords.State(site),
                site.Platform ?? "–",
                Words.Minute(site.LastSuccessAt),
                Words.Count(site.Failures),
                site.LastFailure is null ? "–" : $"{site.LastFailure} ({Words.Minute(site.LastFailureAt)})",
            ])));
        Table(
            "Readings",
            "Nothing was read yet.",
            ["Started", "Address", "Outcome", "Pages", "Found", "New", "What is missing"],
            Standing.Scans.Select(scan => new Row(scan.Outcome is ScanOutcome.Started or ScanOutcome.Complete, [
                Words.Minute(scan.StartedAt),
                $"{Standing.Influencers.GetValueOrDefault(scan.Influencer.ToString())} at {scan.Address.Authority}{scan.Address.AbsolutePath}",
                scan.Outcome.ToString().ToLowerInvariant(),
                Words.Count(scan.Pages),
                Words.Count(scan.Found),
                Words.Count(scan.Added),
                scan.LeftOut.Count == 0 ? "–" : scan.LeftOut[0].Reason + (scan.LeftOut.Count > 1 ? $" (and {scan.LeftOut.Count - 1} more)" : ""),
            ])));
        Table(
            "Ledger",
            "Nothing has run yet.",
            ["Started", "What", "Of", "Outcome", "Count", "Took", "Note"],
            Standing.Runs.Select(run => new Row(run.Outcome != RunOutcome.Failed, [
                Words.Minute(run.StartedAt),
                RunWords.InWords(run.What),
                Guid.TryParseExact(run.Subject, "N", out var subject) ? Standing.Titles.NameOf(subject) : run.Subject,
                run.Outcome.ToString().ToLowerInvariant(),
                Words.Count(run.Count),
                RunWords.Took(run),
                run.Note ?? "–",
            ])));
    }

    private void Pauses()
    {
        WriteLiteral("<h3>Pauses</h3>");
        if (Standing.Pauses.Count == 0)
        {
            WriteLiteral("<p>Nothing is held up.</p>");
        }

        foreach (var pause in Standing.Pauses)
        {
            WriteLiteral("<form class=\"form-inline\" method=\"post\" action=\"/operations/resume\" style=\"margin-bottom:8px\">");
            Hidden("scope", pause.Scope.ToString());
            Hidden("subject", pause.Subject);
            Hidden("from", "jobs");
            Hidden(Standing.Token.Name, Standing.Token.Value);
            Write($"{Name(pause)}, by {pause.By} since {Words.Minute(pause.At)}{(pause.Reason is null ? "" : $": {pause.Reason}")} ");
            WriteLiteral("<button class=\"btn btn-default btn-sm\">Resume</button></form>");
        }

        WriteLiteral("<form class=\"form-inline\" method=\"post\" action=\"/operations/pause\"><select class=\"form-control input-sm\" name=\"subject\" aria-label=\"What to pause\">");
        Option("everything", "All reading");
        foreach (var site in Standing.Sites)
        {
            Option($"site:{site.Site}", $"Site {site.Site}");
        }

        foreach (var (id, handle) in Standing.Influencers)
        {
            Option($"influencer:{id}", handle);
        }

        WriteLiteral("</select> <input class=\"form-control input-sm\" name=\"reason\" placeholder=\"Why (optional)\" aria-label=\"Why\" maxlength=\"200\"> ");
        Hidden("from", "jobs");
        Hidden(Standing.Token.Name, Standing.Token.Value);
        WriteLiteral("<button class=\"btn btn-default btn-sm\">Pause</button></form>");
    }

    private string Name(Pause pause) => pause.Scope switch
    {
        PauseScope.Everything => "All reading",
        PauseScope.Influencer => Standing.Influencers.GetValueOrDefault(pause.Subject, pause.Subject),
        _ => pause.Subject,
    };

    private void Option(string value, string text)
    {
        WriteLiteral("<option value=\"");
        Write(value);
        WriteLiteral("\">");
        Write(text);
        WriteLiteral("</option>");
    }

    private void Hidden(string name, string value)
    {
        WriteLiteral("<input type=\"hidden\" name=\"");
        Write(name);
        WriteLiteral("\" value=\"");
        Write(value);
        WriteLiteral("\">");
    }

    private void Table(string title, string whenEmpty, IReadOnlyList<string> columns, IEnumerable<Row> rows)
    {
        WriteLiteral(string.Create(CultureInfo.InvariantCulture, $"<h3>{title}</h3>"));
        var all = rows.ToList();
        if (all.Count == 0)
        {
            WriteLiteral($"<p>{whenEmpty}</p>");

            return;
        }

        WriteLiteral("<div class=\"table-responsive\"><table class=\"table table-hover\"><thead><tr>");
        Cells("th", columns);
        WriteLiteral("</tr></thead><tbody>");
        foreach (var row in all)
        {
            WriteLiteral(row.IsWell ? "<tr>" : "<tr class=\"warning\">");
            Cells("td", row.Cells);
            WriteLiteral("</tr>");
        }

        WriteLiteral("</tbody></table></div>");
    }

    private void Cells(string element, IReadOnlyList<string> cells)
    {
        foreach (var (index, cell) in cells.Index())
        {
            // What the eye runs down stays on one line.
            WriteLiteral(index == 0 ? $"<{element} style=\"white-space:nowrap\">" : $"<{element}>");
            Write(cell.Length == 0 ? "–" : cell);
            WriteLiteral($"</{element}>");
        }
    }

    private sealed record Row(bool IsWell, IReadOnlyList<string> Cells);
}
