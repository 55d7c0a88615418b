using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RiskRadar.Web;
using RiskRadar.Web.Api;
using RiskRadar.Web.Security;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the dashboard.</summary>
public static class WebServiceCollectionExtensions
{
    /// <summary>Adds pages, sign-in, health and the Hangfire dashboard's rules. The stores and the Hangfire storage are the host's to add.</summary>
    public static IServiceCollection AddRiskRadarWeb(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<WebOptions, WebOptionsValidator>().BindConfiguration(WebOptions.Section);
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<WebOptions>>((cookie, web) => cookie.ExpireTimeSpan = web.Value.SessionLasts);
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
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value.GuessesPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                }));
        });
        services.AddHealthChecks();

        return services;
    }
}
