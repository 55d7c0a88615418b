using System.Diagnostics.CodeAnalysis;

namespace RiskRadar.Collect.Fetching;

/// <summary>An exception to the address rules that the operator has named.</summary>
/// <param name="Host">Lower case, without a trailing dot; an IPv6 address without brackets.</param>
/// <param name="Port">The only port, or <see langword="null"/> for every port.</param>
internal sealed record AllowedHost(string Host, int? Port)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out AllowedHost? host)
    {
        host = null;
        if (!Uri.TryCreate($"http://{text}", UriKind.Absolute, out var address) ||
            address.UserInfo.Length > 0 || address.PathAndQuery != "/" || address.Host.Length == 0 || text.EndsWith('/'))
        {
            return false;
        }

        // A Uri hides port 80, and "host" and "host:80" are not the same here.
        var stated = text.LastIndexOf(':') > text.LastIndexOf(']');
        host = new(AddressPolicy.NameOf(address), stated ? address.Port : null);

        return true;
    }

    public bool Covers(string name, int port) => Host == name && (Port ?? port) == port;
}
