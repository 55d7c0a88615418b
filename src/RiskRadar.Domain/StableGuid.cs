using System.Security.Cryptography;
using System.Text;

namespace RiskRadar.Domain;

/// <summary>Makes the same identifier from the same words, on every machine and in every run, so that repeated work meets itself.</summary>
internal static class StableGuid
{
    // A letter that no handle or address contains keeps ("a", "bc") apart from ("ab", "c").
    private const char Separator = '\u001f';

    /// <summary>The first 128 bits of the SHA-256 of the parts.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, parts)), hash);

        return new Guid(hash[..16], bigEndian: true);
    }
}
