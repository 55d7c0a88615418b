using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Web.Security;

/// <summary>What a session's cookie says, and when it stops being true.</summary>
internal static class Session
{
    /// <summary>Set while the password is one that the machine made.</summary>
    public const string MustChangePasswordClaim = "riskradar:must-change-password";

    private const string StampClaim = "riskradar:stamp";

    /// <summary>The person as the cookie names them.</summary>
    public static ClaimsPrincipal Of(User user) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, user.Name),
            new Claim(ClaimTypes.Role, user.Role.ToString()),
            new Claim(StampClaim, user.SecurityStamp),
            new Claim(MustChangePasswordClaim, user.MustChangePassword.ToString()),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Ends sessions of people who are gone, or whose password or role has changed since.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<IUserStore>();
        var name = context.Principal?.Identity?.Name;
        var user = name is null ? null : await users.FindAsync(name, context.HttpContext.RequestAborted);
        if (user is null || context.Principal?.FindFirstValue(StampClaim) != user.SecurityStamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}
