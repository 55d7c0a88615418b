using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Web.Security;

namespace RiskRadar.Cli.Hosting;

/// <summary>Starts an application and tells a person where it is.</summary>
internal static class Servers
{
    /// <summary>Starts it.</summary>
    /// <exception cref="CommandFailedException">A setting is bad, the port is taken, or another process has the data directory.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (OptionsValidationException bad)
        {
            throw new CommandFailedException($"settings: {string.Join("; ", bad.Failures)}", ExitCode.Usage);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailedException($"{taken.Message} Choose another address with --urls");
        }
    }

    /// <summary>Says where the dashboard is and how to get in.</summary>
    public static async Task SayWhereAsync(WebApplication app, Terminal terminal, CancellationToken cancellationToken)
    {
        var password = await FirstAdmin.EnsureAsync(app.Services.GetRequiredService<IUserStore>(), cancellationToken);
        terminal.Say($"Dashboard: {app.Urls.First()}");
        terminal.Say(password is null
            ? "Sign in with the password you chose."
            : $"Sign in as {FirstAdmin.Name} with the one-time password {password}");
        terminal.Say("Ctrl-C stops.");
    }

    /// <summary>The address itself if its port is free, otherwise the same host with a free port.</summary>
    public static Uri OrFreePort(Uri address)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == address.Port);

        return taken ? new UriBuilder(address) { Port = 0 }.Uri : address;
    }
}
