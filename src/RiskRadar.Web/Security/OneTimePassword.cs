using RiskRadar.Domain;

namespace RiskRadar.Web.Security;

/// <summary>A password made by the machine, to be replaced at the first sign-in.</summary>
public static class OneTimePassword
{
    /// <summary>A person with a new one-time password, and that password: it is known nowhere else.</summary>
    public static (User User, string Password) For(string name, Role role)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        var password = Passwords.MakeOneTime();

        return (Passwords.WithPassword(name.Trim(), password, role, mustChange: true), password);
    }
}
