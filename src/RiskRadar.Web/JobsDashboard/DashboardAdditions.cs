using Hangfire;
using Hangfire.Dashboard;
using RiskRadar.Jobs.Watching;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>What the Hangfire dashboard shows beside its own: a page of sites, pauses and ledger, tiles on its first page, and who deleted a job.</summary>
internal static class DashboardAdditions
{
    private static readonly Lock Gate = new();
    private static bool _areAdded;

    /// <summary>Adds them once: Hangfire's routes, menus, tiles and filters are shared by the whole process.</summary>
    public static void Add()
    {
        lock (Gate)
        {
            if (_areAdded)
            {
                return;
            }

            _areAdded = true;
            DashboardRoutes.Routes.Add(OperationsPage.Route, new OperationsPageDispatcher());
            NavigationMenu.Items.Add(page => new MenuItem("RiskRadar", page.Url.To(OperationsPage.Route))
            {
                Active = page.RequestPath.StartsWith(OperationsPage.Route, StringComparison.OrdinalIgnoreCase),
            });
            GlobalConfiguration.Configuration.UseDashboardMetrics(
            [
                .. WatchTiles.All,
                DashboardMetrics.EnqueuedCountOrNull,
                DashboardMetrics.ProcessingCount,
                DashboardMetrics.ScheduledCount,
                DashboardMetrics.FailedCount,
                DashboardMetrics.RetriesCount,
                DashboardMetrics.ServerCount,
            ]);
            GlobalJobFilters.Filters.Add(new DeletedByFilter());
        }
    }
}
