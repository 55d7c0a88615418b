using Microsoft.AspNetCore.Builder;

namespace RiskRadar.Cli.Hosting;

/// <summary>
/// A started application. Its end is always the orderly one: jobs are stopped while everything they use is still there. Disposing the
/// application alone takes their connections away under them, and what they then cannot read would be noted as missing.
/// </summary>
internal sealed class RunningServer(WebApplication app) : IAsyncDisposable
{
    /// <summary>The application.</summary>
    public WebApplication App => app;

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => app.Services;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
