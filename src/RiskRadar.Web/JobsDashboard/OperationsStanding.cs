using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pauses;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>What the page shows, read before it is rendered: Hangfire's pages cannot wait.</summary>
/// <param name="Pauses">What is held up.</param>
/// <param name="Sites">How the sites behave.</param>
/// <param name="Runs">The newest entries of the ledger.</param>
/// <param name="Scans">The newest readings.</param>
/// <param name="Influencers">Handles by id.</param>
/// <param name="Titles">Names of the subjects of jobs.</param>
/// <param name="Token">The hidden field that keeps other sites from posting our forms.</param>
internal sealed record OperationsStanding(
    IReadOnlyList<Pause> Pauses,
    IReadOnlyList<SiteHealth> Sites,
    IReadOnlyList<Run> Runs,
    IReadOnlyList<Scan> Scans,
    IReadOnlyDictionary<string, string> Influencers,
    JobTitles Titles,
    (string Name, string Value) Token)
{
    private const int MostEntries = 25;

    /// <summary>Reads it for a request.</summary>
    public static async Task<OperationsStanding> ReadAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var stop = context.RequestAborted;
        var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);

        return new OperationsStanding(
            await services.GetRequiredService<ScanPauses>().ReadAsync(stop),
            await services.GetRequiredService<ISiteHealthStore>().ReadAllAsync(stop).ToListAsync(stop),
            await services.GetRequiredService<IRunStore>().ReadRecentAsync(MostEntries, stop).ToListAsync(stop),
            await services.GetRequiredService<IScanStore>().ReadRecentAsync(MostEntries, stop).ToListAsync(stop),
            await services.GetRequiredService<IInfluencerStore>().ReadAsync(stop)
                .ToDictionaryAsync(influencer => influencer.Id.ToString(), influencer => influencer.Handle, cancellationToken: stop),
            services.GetRequiredService<JobTitles>(),
            (tokens.FormFieldName, tokens.RequestToken ?? ""));
    }
}
