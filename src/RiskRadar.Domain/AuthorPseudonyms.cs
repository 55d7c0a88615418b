using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RiskRadar.Domain;

/// <summary>Turns author names into pseudonyms at intake, with a key that never leaves the installation.</summary>
/// <param name="key">At least 16 secret bytes. The same key gives the same pseudonyms.</param>
public sealed class AuthorPseudonyms(ReadOnlyMemory<byte> key)
{
    private readonly byte[] _key = key.Length >= 16
        ? key.ToArray()
        : throw new ArgumentException("A pseudonym key has at least 16 bytes.", nameof(key));

    /// <summary>The pseudonym of an author on a platform, or <see langword="null"/> for an author without a name.</summary>
    public AuthorKey? Of(string? platform, string? author)
    {
        if (string.IsNullOrWhiteSpace(author))
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{platform}\u001f{author.Trim()}"), hash);

        return new AuthorKey(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }
}
