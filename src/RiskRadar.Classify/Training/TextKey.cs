using System.Security.Cryptography;
using System.Text;

namespace RiskRadar.Classify.Training;

/// <summary>Keys of texts: the same comment in two sets is found however it was copied.</summary>
internal static class TextKey
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the text as it is: how labels name a text without holding it.</summary>
    public static string Exact(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>A number that is the same for texts that differ only in case, spaces and signs.</summary>
    public static ulong Loose(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        // Of emoji and signs alone: then they are all there is.
        var key = letters.Length < 4 ? text.Trim() : letters.ToString();
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
