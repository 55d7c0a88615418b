using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Jobs.Progress;
using RiskRadar.Web.Api;
using RiskRadar.Web.Components;
using RiskRadar.Web.JobsDashboard;
using RiskRadar.Web.Security;
using RiskRadar.Web.Style;

namespace RiskRadar.Web;

/// <summary>The addresses that the dashboard answers.</summary>
public static class WebApplicationExtensions
{
    /// <summary>Maps every page, API and the Hangfire dashboard.</summary>
    public static WebApplication MapRiskRadar(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        // A page for whoever reads; a form that was refused gets the bare status.
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();

        DashboardAdditions.Add();
        app.MapStyleSheet();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapSession();
        app.MapReports();
        app.MapIntake();
        app.MapOperations();
        app.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            Authorization = [new HangfireAccess()],
            AppPath = "/",
            DashboardTitle = "RiskRadar jobs",
            DisplayStorageConnectionString = false,
            // Names of people and sites where the jobs' own arguments are ids.
            DisplayNameFunc = app.Services.GetService<JobTitles>() is { } titles ? titles.Of : null,
        }).RequireAuthorization(Policies.AtLeast(Domain.Role.Operator));
        app.MapRazorComponents<App>();

        return app;
    }
}
