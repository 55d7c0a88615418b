using System.Net;
using System.Net.Sockets;

namespace RiskRadar.Domain;

/// <summary>Which addresses belong to the public internet, after the IANA special-purpose registries.</summary>
public static class AddressRanges
{
    private static readonly IPNetwork[] SpecialIpv4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Global unicast is 2000::/3; everything outside it (loopback, mapped, NAT64, unique local, link-local, multicast) is special.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // Inside it: protocol assignments with Teredo, documentation, 6to4 (which carries any IPv4 address), the second documentation range.
    private static readonly IPNetwork[] SpecialIpv6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>True when the address can only be reached over the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !SpecialIpv4.Any(range => range.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalUnicast.Contains(address) && !SpecialIpv6.Any(range => range.Contains(address)),
            _ => false,
        };
    }
}
