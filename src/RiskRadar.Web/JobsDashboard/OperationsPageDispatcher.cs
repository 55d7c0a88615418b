using Hangfire.Dashboard;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>Reads what the page shows, then lets Hangfire render it.</summary>
internal sealed class OperationsPageDispatcher : IDashboardDispatcher
{
    private readonly RouteCollection _rendering = new();

    public OperationsPageDispatcher() => _rendering.AddRazorPage(OperationsPage.Route, _ => new OperationsPage());

    public async Task Dispatch(DashboardContext context)
    {
        var request = context.GetHttpContext();
        request.Items[typeof(OperationsStanding)] = await OperationsStanding.ReadAsync(request);
        await _rendering.FindDispatcher(OperationsPage.Route).Item1.Dispatch(context);
    }
}
