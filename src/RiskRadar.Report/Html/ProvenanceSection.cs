using RiskRadar.Domain;

namespace RiskRadar.Report.Html;

/// <summary>What made the numbers, and room for the person who signs.</summary>
internal static class ProvenanceSection
{
    /// <summary>The section's markup.</summary>
    public static HtmlText Write(Assessment assessment) => new HtmlText().Append($"""
        <h2>Provenance</h2>
        <p>As of {Words.Minute(assessment.AsOf)} · model <code>{assessment.Model}</code> · policy <code>{assessment.Policy}</code></p>
        <p class="soft">Shares count one vote per author and post and are corrected for the classifier's known errors. Comments are what a site shows: those that were removed or hidden are not in here. A verdict supports a person's decision and does not replace it.</p>
        <table><tbody><tr><th>Decision</th><td>&nbsp;</td><th>Name</th><td>&nbsp;</td><th>Date</th><td>&nbsp;</td></tr></tbody></table>
        """);
}
