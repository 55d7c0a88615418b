using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using RiskRadar.Web.Api;
using RiskRadar.Web.Security;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the dashboard.</summary>
public static class WebServiceCollectionExtensions
{
    // A person mistypes a few times; a machine guesses thousands.
    private const int GuessesPerMinute = 10;

    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    /// <summary>Adds pages, sign-in, health and the Hangfire dashboard's rules. The stores and the Hangfire storage are the host's to add.</summary>
    public static IServiceCollection AddRiskRadarWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "riskradar-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "riskradar-session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = SessionLasts;
            options.SlidingExpiration = true;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/forbidden";
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = Session.ValidateAsync;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                // Whoever still has the machine's password is not forbidden: there is one thing left to do.
                context.Response.Redirect(Policies.MustChangePassword(context.HttpContext.User) ? "/password" : context.RedirectUri);

                return Task.CompletedTask;
            };
        });
        services.AddAuthorization(Policies.Add);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SessionApi.GuessLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = GuessesPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        services.AddHealthChecks();

        return services;
    }
}
