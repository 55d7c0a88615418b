using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RiskRadar.SampleCommunity.Sites;

namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>One site on one port of 127.0.0.1.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly WebApplication _web;

    private SiteHost(WebApplication web, Uri address, SiteFront front)
    {
        _web = web;
        Address = address;
        Site = front.Site;
    }

    /// <summary>Its front page.</summary>
    public Uri Address { get; }

    /// <summary>The site behind it.</summary>
    public ISite Site { get; }

    /// <summary>Starts a site.</summary>
    /// <param name="port"><see langword="null"/> takes a free one.</param>
    /// <param name="makeFront">Makes the site for its address.</param>
    /// <param name="faults">What goes wrong there, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is taken, or all are.</exception>
    public static async Task<SiteHost> StartAsync(int? port, Func<Uri, SiteFront> makeFront, Faults? faults, CancellationToken cancellationToken)
    {
        if (port is { } given)
        {
            return await StartOnAsync(given, makeFront, faults, cancellationToken);
        }

        foreach (var candidate in SamplePorts.InTurn())
        {
            try
            {
                return await StartOnAsync(candidate, makeFront, faults, cancellationToken);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                // The next one, then.
            }
        }

        throw new IOException("No port for a sample site is free on 127.0.0.1.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static async Task<SiteHost> StartOnAsync(int port, Func<Uri, SiteFront> makeFront, Faults? faults, CancellationToken cancellationToken)
    {
        // The empty builder reads no settings and no environment: nothing outside can move a site to another address.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        var web = builder.Build();
        var front = new TaskCompletionSource<SiteFront>(TaskCreationOptions.RunContinuationsAsynchronously);
        web.Run(async context => await new Exchange(context, await front.Task.WaitAsync(context.RequestAborted), faults).AnswerAsync());
        try
        {
            await web.StartAsync(cancellationToken);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }

        var address = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        front.SetResult(makeFront(address));
        return new(web, address, await front.Task);
    }
}
