using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
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
    public static async Task<RunningServer> StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            return await StartOrDisposeAsync(app, cancellationToken);
        }
        catch (IOException taken) when (IsAddressTaken(taken))
        {
            throw new CommandFailedException($"{taken.Message} Choose another address with --urls");
        }
    }

    /// <summary>Starts it on the address, or on a free port of the same host when that one is taken.</summary>
    /// <param name="create">Makes the application for an address.</param>
    /// <param name="address">The address to try first.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="CommandFailedException">A setting is bad, or another process has the data directory.</exception>
    public static async Task<RunningServer> StartOnFreePortAsync(Func<Uri, WebApplication> create, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await StartOrDisposeAsync(create(address), cancellationToken);
        }
        catch (IOException taken) when (IsAddressTaken(taken))
        {
            return await StartOrDisposeAsync(create(AnyPort(address)), cancellationToken);
        }
    }

    /// <summary>The same host with whatever port is free.</summary>
    public static Uri AnyPort(Uri address) => new UriBuilder(address) { Port = 0 }.Uri;

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

    private static bool IsAddressTaken(IOException error) => error.InnerException is AddressInUseException;

    private static async Task<RunningServer> StartOrDisposeAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var server = new RunningServer(app);
        try
        {
            await app.StartAsync(cancellationToken);

            return server;
        }
        catch (OptionsValidationException bad)
        {
            await server.DisposeAsync();
            throw new CommandFailedException($"settings: {string.Join("; ", bad.Failures)}", ExitCode.Usage);
        }
        catch
        {
            // Its files are let go of, too: the next try needs them.
            await server.DisposeAsync();
            throw;
        }
    }
}
