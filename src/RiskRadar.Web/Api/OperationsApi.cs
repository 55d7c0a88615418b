using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Backups;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Web.JobsDashboard;
using RiskRadar.Web.Security;

namespace RiskRadar.Web.Api;

/// <summary>Holding up readings and letting them go on, and backups: what the operations page posts to.</summary>
internal static class OperationsApi
{
    private const string SitePrefix = "site:";
    private const string InfluencerPrefix = "influencer:";

    /// <summary>Maps the addresses.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/operations/pause", PauseAsync).RequireAuthorization(Policies.Operator);
        routes.MapPost("/operations/resume", ResumeAsync).RequireAuthorization(Policies.Operator);
        routes.MapPost("/operations/backup", BackUp).RequireAuthorization(Policies.Operator);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> PauseAsync(
        [FromForm] string subject, [FromForm] string? reason, [FromForm] string? from, HttpContext context, ScanPauses pauses, CancellationToken cancellationToken)
    {
        var by = context.User.Identity?.Name ?? "";
        var why = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (subject == "everything")
        {
            await pauses.PauseEverythingAsync(by, why, cancellationToken);
        }
        else if (subject.StartsWith(SitePrefix, StringComparison.Ordinal))
        {
            await pauses.PauseSiteAsync(subject[SitePrefix.Length..], by, why, cancellationToken);
        }
        else if (subject.StartsWith(InfluencerPrefix, StringComparison.Ordinal)
            && Guid.TryParseExact(subject[InfluencerPrefix.Length..], "N", out var influencer))
        {
            await pauses.PauseInfluencerAsync(new InfluencerId(influencer), by, why, cancellationToken);
        }
        else
        {
            return TypedResults.BadRequest();
        }

        return TypedResults.Redirect(Back(from));
    }

    // Two pages have these forms.
    private static string Back(string? from) => from == "jobs" ? "/hangfire" + OperationsPage.Route : "/operations";

    // The form is empty but for its token, and asking for it is what has the token checked.
    private static Results<RedirectHttpResult, Conflict<string>> BackUp([FromForm] string? ask, HttpContext context, BackupOffice backups)
    {
        if (backups.Instead is { } instead)
        {
            return TypedResults.Conflict(instead);
        }

        backups.Ask(context.User.Identity?.Name ?? "");

        return TypedResults.Redirect("/operations");
    }

    private static async Task<RedirectHttpResult> ResumeAsync(
        [FromForm] PauseScope scope, [FromForm] string? subject, [FromForm] string? from, ScanPauses pauses, CancellationToken cancellationToken)
    {
        await pauses.LiftAsync(scope, subject ?? "", cancellationToken);

        return TypedResults.Redirect(Back(from));
    }
}
