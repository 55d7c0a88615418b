using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>
/// How a post proves where it comes from: HMAC-SHA256, keyed with the shared secret, over the time, a full stop and the body. The time is
/// signed as well, so that a receiver can refuse what somebody recorded and sends again later.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header with the time, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-RiskRadar-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-RiskRadar-Signature";

    /// <summary>The header with the message's id.</summary>
    public const string DeliveryHeader = "X-RiskRadar-Delivery";

    /// <summary>The time as the header writes it.</summary>
    public static string Timestamp(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The signature, e.g. <c>"sha256=9f86…"</c>, in lower-case hexadecimal digits.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes($"{timestamp}."));
        hmac.AppendData(body);

        return $"sha256={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }
}
