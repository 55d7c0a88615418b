using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace RiskRadar.Cli.Hosting;

public sealed class ServersTests
{
    [Fact]
    public async Task StartOnFreePortAsync_AddressTaken_ListensOnAnotherPortOfTheSameHost()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        await using var server = await Servers.StartOnFreePortAsync(Create, address, TestContext.Current.CancellationToken);

        var listens = new Uri(Assert.Single(server.App.Urls));
        Assert.Equal("127.0.0.1", listens.Host);
        Assert.NotEqual(address.Port, listens.Port);
    }

    [Fact]
    public async Task StartAsync_AddressTaken_SaysWhatToDo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        var error = await Assert.ThrowsAsync<CommandFailedException>(() => Servers.StartAsync(Create(address), TestContext.Current.CancellationToken));

        Assert.EndsWith("Choose another address with --urls", error.Message, StringComparison.Ordinal);
    }

    private static WebApplication Create(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));

        return builder.Build();
    }
}
