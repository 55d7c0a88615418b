using Microsoft.Extensions.Hosting;

namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>
/// Leaves Ctrl-C alone. The usual lifetime of a host catches it for itself and keeps the process running; here the sites live inside a
/// command that decides on its own when to stop.
/// </summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
