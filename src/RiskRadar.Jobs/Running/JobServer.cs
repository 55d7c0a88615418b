using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RiskRadar.Jobs.Agenda;

namespace RiskRadar.Jobs.Running;

/// <summary>Runs jobs while the application runs. What was due when the last process ended is handed out again first.</summary>
internal sealed class JobServer(
    JobStorage storage, Dispatcher dispatcher, IRecurringJobManager recurring, IServiceScopeFactory scopes, IOptions<JobsOptions> options)
    : IHostedService, IDisposable
{
    // Within this time every job has stopped, and is back in its queue.
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(10);

    private BackgroundJobServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Schedule.Register(recurring);
        await dispatcher.DispatchAsync(again: true, cancellationToken);
        _server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                WorkerCount = options.Value.Workers,
                Queues = [.. Queues.All],
                ShutdownTimeout = ShutdownTime,
                StopTimeout = TimeSpan.Zero,
                SchedulePollingInterval = TimeSpan.FromSeconds(5),
                CancellationCheckInterval = TimeSpan.FromSeconds(1),
                Activator = new ServiceJobActivator(scopes),
            },
            storage);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server)
        {
            server.SendStop();
            await server.WaitForShutdownAsync(cancellationToken);
        }
    }

    public void Dispose() => _server?.Dispose();
}
