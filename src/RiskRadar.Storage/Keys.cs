using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RiskRadar.Domain;

namespace RiskRadar.Storage;

/// <summary>
/// The keys by which documents are found and ordered. Every key is a string in ordinal order that begins with what it is looked up by;
/// foreign text in it is cut and hashed, since LiteDB refuses index keys over 1,022 bytes.
/// </summary>
internal static class Keys
{
    /// <summary>After every character that a key contains: the end of a range.</summary>
    public const string Last = "\uffff";

    // 200 characters are at most 600 bytes, which leaves room for what stands before them in a key.
    private const int LongestText = 200;
    private const int KeptOfLongText = 150;

    /// <summary>A foreign text as a part of a key: itself while it is short, otherwise its beginning and its hash.</summary>
    public static string Text(string text) => text.Length <= LongestText
        ? text
        : $"{text.AsSpan(0, KeptOfLongText)}\u001f{Hash(text)}";

    /// <summary>The SHA-256 of a text, for keys that need no order.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A number so that larger ones come later.</summary>
    public static string Ascending(long number) => number.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A time so that later ones come first.</summary>
    public static string NewestFirst(DateTimeOffset time) => Ascending(long.MaxValue - time.UtcTicks);

    /// <summary>The <c>_id</c> of a comment.</summary>
    public static string Comment(PostId post, string comment) => $"{post}/{Text(comment)}";

    /// <summary>The key by which the comments that a model read, or none did, are found.</summary>
    public static string Reading(PostId post, string? model) => $"{post}/{(model is null ? "" : Text(model))}";

    /// <summary>The key of a change.</summary>
    public static string Change(InfluencerId influencer, long revision) => $"{influencer}/{Ascending(revision)}";
}
