using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RiskRadar.Domain.Storage;
using RiskRadar.Web.Security;

namespace RiskRadar.Web.Api;

/// <summary>Signing in, signing out, and choosing a password: what the forms of the pages post to.</summary>
internal static class SessionApi
{
    /// <summary>The name of the rate limit on guesses at passwords.</summary>
    public const string GuessLimit = "sign-in";

    /// <summary>Maps the addresses.</summary>
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/session/start", SignInAsync).AllowAnonymous().RequireRateLimiting(GuessLimit);
        routes.MapPost("/session/end", SignOutAsync).AllowAnonymous();
        routes.MapPost("/session/password", ChangePasswordAsync)
            .RequireAuthorization(Policies.SignedIn).RequireRateLimiting(GuessLimit);
    }

    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? returnUrl,
        HttpContext context,
        IUserStore users,
        CancellationToken cancellationToken)
    {
        var user = string.IsNullOrWhiteSpace(name) ? null : await users.FindAsync(name.Trim(), cancellationToken);
        if (!Passwords.Fits(user, password ?? ""))
        {
            return TypedResults.Redirect($"/sign-in?failed=true&returnUrl={Uri.EscapeDataString(LocalOnly(returnUrl))}");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Session.Of(user!));

        return TypedResults.Redirect(user!.MustChangePassword ? "/password" : LocalOnly(returnUrl));
    }

    private static async Task<RedirectHttpResult> SignOutAsync([FromForm] string? reason, HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

        return TypedResults.Redirect("/sign-in");
    }

    private static async Task<RedirectHttpResult> ChangePasswordAsync(
        [FromForm] string? present,
        [FromForm] string? chosen,
        [FromForm] string? again,
        HttpContext context,
        IUserStore users,
        CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(context.User.FindFirstValue(ClaimTypes.Name) ?? "", cancellationToken);
        var problem = !Passwords.Fits(user, present ?? "") ? "present"
            : (chosen ?? "").Length < Passwords.ShortestLength ? "short"
            : chosen == present ? "same"
            : chosen != again ? "differ"
            : null;
        if (problem is not null)
        {
            return TypedResults.Redirect($"/password?problem={problem}");
        }

        var changed = Passwords.WithPassword(user!.Name, chosen!, user.Role, mustChange: false);
        await users.UpsertAsync(changed, cancellationToken);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Session.Of(changed));

        return TypedResults.Redirect("/");
    }

    // "//evil.example" and "/\evil.example" are addresses of other hosts to a browser.
    private static string LocalOnly(string? url) =>
        url is ['/', ..] && (url.Length == 1 || (url[1] != '/' && url[1] != '\\')) && !url.Any(char.IsControl) ? url : "/";
}
