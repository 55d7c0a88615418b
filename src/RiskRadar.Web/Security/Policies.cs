using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using RiskRadar.Domain;

namespace RiskRadar.Web.Security;

/// <summary>One policy for each role: a role may do what it names and what the lesser roles may.</summary>
internal static class Policies
{
    /// <summary>The policy that lets in everyone who is signed in, also with a password that is to be replaced.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The policy of those who add influencers and start scans.</summary>
    public const string Analyst = "at-least-analyst";

    /// <summary>The policy of those who run the jobs.</summary>
    public const string Operator = "at-least-operator";

    /// <summary>The name of the policy that asks for at least this role.</summary>
    public static string AtLeast(Role role) => $"at-least-{role.ToString().ToLowerInvariant()}";

    /// <summary>Adds the policies, and makes signing in the rule for every address that does not say otherwise.</summary>
    public static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            options.AddPolicy(AtLeast(role), policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => RoleOf(context.User) >= role && !MustChangePassword(context.User)));
        }

        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.DefaultPolicy = options.GetPolicy(AtLeast(Role.Viewer))!;
        options.FallbackPolicy = options.DefaultPolicy;
    }

    /// <summary>The role of a signed-in person, or <see langword="null"/> for a stranger.</summary>
    public static Role? RoleOf(ClaimsPrincipal person) =>
        Enum.TryParse<Role>(person.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>The person signed in with a password made by the machine and has not chosen an own one yet.</summary>
    public static bool MustChangePassword(ClaimsPrincipal person) => person.HasClaim(Session.MustChangePasswordClaim, bool.TrueString);
}
