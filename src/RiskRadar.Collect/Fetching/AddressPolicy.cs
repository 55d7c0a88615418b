using System.Net;
using Microsoft.Extensions.Options;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>Says which addresses may be read: the public web, and what the operator has named.</summary>
internal sealed class AddressPolicy(IOptionsMonitor<CollectOptions> options)
{
    // Longer ones are traps or data in disguise; browsers and caches stop about here too.
    private const int LongestAddress = 4_096;

    /// <summary>The host as rules compare it: ASCII lower case, no trailing dot, no brackets.</summary>
    public static string NameOf(Uri address) => address.IdnHost.Trim('[', ']').TrimEnd('.').ToLowerInvariant();

    /// <summary>Checks what can be told from the address alone; the connection is checked again when it is made.</summary>
    /// <exception cref="AddressRefusedException">The address may not be read.</exception>
    public void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new AddressRefusedException(address, "it is not an http or https address");
        }

        if (address.AbsoluteUri.Length > LongestAddress)
        {
            throw new AddressRefusedException(address, $"it is longer than {LongestAddress} characters");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new AddressRefusedException(address, "it carries a user name or password");
        }

        // Other scripts' digits and dots fold into an IPv4 address somewhere down the line: no honest name needs them.
        if (address.Host.Any(IsDisguise))
        {
            throw new AddressRefusedException(address, "its host is written in unusual digits or dots");
        }

        var name = NameOf(address);
        var allowedByName = IsAllowedByName(name, address.Port);
        if (IPAddress.TryParse(name, out var literal))
        {
            CheckAddresses(address, name, address.Port, [literal]);
            allowedByName |= IsAllowedNetwork(literal);
        }

        // The port of a name in an allowed network is decided at connect time, when its addresses are known.
        if (!address.IsDefaultPort && address.Port is not (80 or 443) && !allowedByName && options.CurrentValue.AllowedNetworks.Count == 0)
        {
            throw new AddressRefusedException(address, $"its port {address.Port} is not one of the web's");
        }
    }

    /// <summary>Checks the addresses that a name stands for, just before connecting to one of them.</summary>
    /// <exception cref="AddressRefusedException">One of them may not be read.</exception>
    public void CheckAddresses(Uri? address, string name, int port, IReadOnlyList<IPAddress> addresses)
    {
        if (IsAllowedByName(name, port))
        {
            return;
        }

        // Any, not all: a name with one public and one private address is how rebinding starts.
        foreach (var candidate in addresses)
        {
            if (IsAllowedNetwork(candidate))
            {
                continue;
            }

            if (!AddressRanges.IsPublic(candidate))
            {
                throw new AddressRefusedException(address, name, "it leads to an address that is not on the public internet");
            }

            if (port is not (80 or 443))
            {
                throw new AddressRefusedException(address, name, $"its port {port} is not one of the web's");
            }
        }
    }

    private static bool IsDisguise(char letter) => letter > 127 && (char.IsNumber(letter) || letter is '。' or '．' or '｡');

    private bool IsAllowedByName(string name, int port) =>
        options.CurrentValue.AllowedHosts.Any(text => AllowedHost.TryParse(text, out var host) && host.Covers(name, port));

    private bool IsAllowedNetwork(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

        return options.CurrentValue.AllowedNetworks.Any(text => IPNetwork.TryParse(text, out var network) && network.Contains(plain));
    }
}
