using System.Text.Json;
using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>Writes a roster's assessments as JSON, whole or one object a line.</summary>
public static class RosterJsonWriter
{
    /// <summary>One document, ended by a newline.</summary>
    public static async Task WriteAsync(RosterAssessment assessment, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        await JsonSerializer.SerializeAsync(output, RosterDocument.Of(assessment), ReportJson.Default.RosterDocument, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>A line for each influencer, then one line for the roster as a whole.</summary>
    public static async Task WriteLinesAsync(RosterAssessment assessment, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(output);

        var lineEnd = "\n"u8.ToArray();
        foreach (var influencer in assessment.Influencers)
        {
            await JsonSerializer.SerializeAsync(
                output, InfluencerDocument.Of(influencer), ReportJson.Default.InfluencerDocument, cancellationToken);
            await output.WriteAsync(lineEnd, cancellationToken);
        }

        var closing = new RosterClosingDocument(
            assessment.Model, assessment.Policy, assessment.AsOf, RosterRiskDocument.Of(assessment.Roster, assessment.Influencers));
        await JsonSerializer.SerializeAsync(output, closing, ReportJson.Default.RosterClosingDocument, cancellationToken);
        await output.WriteAsync(lineEnd, cancellationToken);
    }
}
