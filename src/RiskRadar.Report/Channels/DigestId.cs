using System.Security.Cryptography;
using System.Text;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Report.Channels;

/// <summary>The id of a digest: the same for the same notifications, so that one sent twice is known.</summary>
internal static class DigestId
{
    /// <summary>The id.</summary>
    public static Guid Of(string channel, IEnumerable<Notification> notifications) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', [channel, .. notifications.Select(one => one.Id.ToString("N"))]))).AsSpan(0, 16), bigEndian: true);
}
