using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Report.Html;

namespace RiskRadar.Web.Api;

/// <summary>The printable report of one influencer.</summary>
internal static class ReportApi
{
    /// <summary>Maps the address.</summary>
    public static void MapReports(this IEndpointRouteBuilder routes) => routes.MapGet("/influencers/{id:guid}/report", GetAsync);

    private static async Task<Results<ContentHttpResult, NotFound>> GetAsync(
        Guid id, IAssessmentStore assessments, CancellationToken cancellationToken)
    {
        await foreach (var latest in assessments.ReadAsync(new InfluencerId(id), cancellationToken))
        {
            return TypedResults.Content(HtmlReport.Write(latest), "text/html; charset=utf-8");
        }

        return TypedResults.NotFound();
    }
}
