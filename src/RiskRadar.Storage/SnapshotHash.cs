using System.Security.Cryptography;

namespace RiskRadar.Storage;

/// <summary>The names of page bodies.</summary>
internal static class SnapshotHash
{
    /// <summary>Refuses what is no hash: names come from outside in <c>verify</c> and the API.</summary>
    /// <exception cref="ArgumentException">It is no SHA-256 in lower-case hexadecimal digits.</exception>
    public static void ThrowIfNone(string sha256)
    {
        if (sha256.Length != 2 * SHA256.HashSizeInBytes || !sha256.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("A SHA-256 has 64 lower-case hexadecimal digits.", nameof(sha256));
        }
    }

    /// <summary>Refuses a hash that is not that of the body.</summary>
    /// <exception cref="ArgumentException">The hash is not that of the body.</exception>
    public static void ThrowIfNotOf(ReadOnlySpan<byte> body, string sha256)
    {
        if (!Is(body, sha256))
        {
            throw new ArgumentException("The hash is not that of the body.", nameof(sha256));
        }
    }

    /// <summary>The body, if it still has its hash.</summary>
    /// <exception cref="InvalidDataException">It has been changed.</exception>
    public static byte[] Checked(byte[] body, string sha256) => Is(body, sha256)
        ? body
        : throw new InvalidDataException($"The snapshot {sha256} has been changed: its content no longer has its hash.");

    private static bool Is(ReadOnlySpan<byte> body, string sha256) => sha256 == Convert.ToHexStringLower(SHA256.HashData(body));
}
