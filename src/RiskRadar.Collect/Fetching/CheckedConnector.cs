using System.Net;
using System.Net.Sockets;

namespace RiskRadar.Collect.Fetching;

/// <summary>
/// Opens connections. The name is resolved once and the address that was checked is the one connected to: a name server cannot
/// answer differently in between.
/// </summary>
internal sealed class CheckedConnector(IHostResolver resolver, AddressPolicy policy)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var name = host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
        var addresses = IPAddress.TryParse(name, out var literal) ? [literal] : await resolver.ResolveAsync(name, cancellationToken);
        policy.CheckAddresses(context.InitialRequestMessage.RequestUri, name, port, addresses);

        Exception failure = new SocketException((int)SocketError.HostNotFound);
        // IPv4 first: many machines have an IPv6 address and no way out with it, and the time for connecting is one budget for all.
        foreach (var address in addresses.OrderBy(candidate => candidate.AddressFamily == AddressFamily.InterNetworkV6))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, port, cancellationToken);

                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                failure = error;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure;
    }
}
