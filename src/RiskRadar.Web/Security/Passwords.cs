using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using RiskRadar.Domain;

namespace RiskRadar.Web.Security;

/// <summary>Makes and checks passwords. They are stored only as salted PBKDF2 hashes.</summary>
internal static class Passwords
{
    /// <summary>The shortest password that a person may choose.</summary>
    public const int ShortestLength = 10;

    // No 0/O, 1/l/I: the first password is read from a console and typed.
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    // 20 letters of 56: 116 bits.
    private const int OneTimeLength = 20;

    private static readonly PasswordHasher<string> Hasher = new();

    // Somebody unknown costs as much time as somebody known: names cannot be found out by the clock.
    private static readonly string NobodysHash = Hasher.HashPassword("", "nobody");

    /// <summary>A random password for the first sign-in.</summary>
    public static string MakeOneTime() => RandomNumberGenerator.GetString(Letters, OneTimeLength);

    /// <summary>A person with this password.</summary>
    public static User WithPassword(string name, string password, Role role, bool mustChange) =>
        new(name, Hasher.HashPassword(name, password), role, mustChange, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Whether the password is the person's; false for nobody.</summary>
    public static bool Fits(User? user, string password)
    {
        var result = Hasher.VerifyHashedPassword(user?.Name ?? "", user?.PasswordHash ?? NobodysHash, password);

        return user is not null && result != PasswordVerificationResult.Failed;
    }
}
