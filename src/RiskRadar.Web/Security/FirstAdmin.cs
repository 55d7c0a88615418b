using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Web.Security;

/// <summary>Makes the first admin when nobody may sign in yet.</summary>
public static class FirstAdmin
{
    /// <summary>The name of the first admin.</summary>
    public const string Name = "admin";

    /// <summary>Makes the admin and gives back the one-time password, or <see langword="null"/> when there are people already.</summary>
    public static async Task<string?> EnsureAsync(IUserStore users, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(users);

        await foreach (var user in users.ReadAsync(cancellationToken))
        {
            // An admin who never signed in has a password that nobody knows any more: make another.
            if (user is not { Name: Name, MustChangePassword: true })
            {
                return null;
            }
        }

        var password = Passwords.MakeOneTime();
        await users.UpsertAsync(Passwords.WithPassword(Name, password, Role.Admin, mustChange: true), cancellationToken);

        return password;
    }
}
