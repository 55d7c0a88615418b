using Hangfire;
using Hangfire.Dashboard;

namespace RiskRadar.Web;

/// <summary>What the Hangfire dashboard shows beside its own: the way to sites, pauses and ledger, and tiles on its first page.</summary>
internal static class HangfireNavigation
{
    private static readonly Lock Gate = new();
    private static bool _isAdded;

    /// <summary>Adds it once: Hangfire's menus and tiles are shared by the whole process.</summary>
    public static void Add()
    {
        lock (Gate)
        {
            if (_isAdded)
            {
                return;
            }

            _isAdded = true;
            NavigationMenu.Items.Add(page => new MenuItem("Sites, pauses, ledger", "/operations"));
            GlobalConfiguration.Configuration.UseDashboardMetrics(
                DashboardMetrics.EnqueuedCountOrNull,
                DashboardMetrics.ProcessingCount,
                DashboardMetrics.ScheduledCount,
                DashboardMetrics.FailedCount,
                DashboardMetrics.RetriesCount,
                DashboardMetrics.ServerCount);
        }
    }
}
