using Hangfire.States;
using Microsoft.AspNetCore.Http;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>Puts the name of the person who deletes a job in the dashboard into the job's state, from where it goes into the ledger.</summary>
internal sealed class DeletedByFilter : IElectStateFilter
{
    // It finds the request that is served where it is asked, whoever made it.
    private readonly HttpContextAccessor _requests = new();

    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is DeletedState deleted && _requests.HttpContext?.User.Identity?.Name is { Length: > 0 } name)
        {
            deleted.Reason = $"Deleted by {name}";
        }
    }
}
