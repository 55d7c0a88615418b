using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Intake;
using RiskRadar.Web.Security;

namespace RiskRadar.Web.Api;

/// <summary>Adding influencers and asking for a fresh reading: what the pages' forms post to.</summary>
internal static class IntakeApi
{
    /// <summary>Maps the addresses.</summary>
    public static void MapIntake(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/influencers", AddAsync).RequireAuthorization(Policies.AtLeast(Role.Analyst));
        routes.MapPost("/influencers/{id:guid}/scan", ScanAsync).RequireAuthorization(Policies.AtLeast(Role.Analyst));
    }

    private static async Task<RedirectHttpResult> AddAsync([FromForm] IntakeForm form, IntakeRoster intake, CancellationToken cancellationToken)
    {
        var (entry, problem) = form.Read();
        if (entry is null)
        {
            // Whoever made a slip finds everything else still filled in.
            var filledIn = new Dictionary<string, string?>
            {
                ["problem"] = problem,
                ["handle"] = form.Handle,
                ["name"] = form.Name,
                ["addresses"] = form.Addresses,
                ["brand"] = form.Brand,
                ["hiredAt"] = form.HiredAt,
            };

            return TypedResults.Redirect("/influencers/new" + QueryString.Create(filledIn));
        }

        await intake.RunAsync([entry], cancellationToken);

        return TypedResults.Redirect($"/influencers/{entry.Influencer.Id.Value:D}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> ScanAsync(
        Guid id, [FromForm] string? reason, IInfluencerStore influencers, IntakeRoster intake, CancellationToken cancellationToken)
    {
        var influencer = await influencers.FindAsync(new InfluencerId(id), cancellationToken);
        if (influencer is null)
        {
            return TypedResults.NotFound();
        }

        var accounts = await influencers.ReadAccountsAsync(cancellationToken)
            .Where(account => account.Influencer == influencer.Id)
            .Select(account => account.Address)
            .ToListAsync(cancellationToken);
        await intake.RunAsync([new RosterEntry(influencer, accounts, Posts: [])], cancellationToken);

        return TypedResults.Redirect($"/influencers/{id:D}");
    }
}
