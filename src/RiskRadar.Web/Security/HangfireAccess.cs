using Hangfire.Dashboard;
using RiskRadar.Domain;

namespace RiskRadar.Web.Security;

/// <summary>Lets operators into the Hangfire dashboard and nobody else, whatever address they come from.</summary>
internal sealed class HangfireAccess : IDashboardAuthorizationFilter
{
    /// <inheritdoc/>
    public bool Authorize(DashboardContext context)
    {
        var person = context.GetHttpContext().User;

        return person.Identity?.IsAuthenticated == true
            && Policies.RoleOf(person) >= Role.Operator
            && !Policies.MustChangePassword(person);
    }
}
