using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using RiskRadar.Domain;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>
/// Opens the connection of a webhook. The name is resolved once, and the address that was found to be public is the one connected to.
/// </summary>
internal sealed class WebhookConnector(IOptions<WebhookOptions> options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!options.Value.Allows(context.InitialRequestMessage.RequestUri!) && !addresses.All(AddressRanges.IsPublic))
        {
            throw new DeliveryFailedException(
                $"The webhook's host {host} leads to an address that is not on the public internet; name it in {WebhookOptions.Section}:AllowedHosts if it should.",
                null);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
