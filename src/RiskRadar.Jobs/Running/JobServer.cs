using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RiskRadar.Jobs.Agenda;

namespace RiskRadar.Jobs.Running;

/// <summary>Runs jobs while the application runs. What was due when the last process ended is handed out again first.</summary>
internal sealed class JobServer(
    JobStorage storage, Dispatcher dispatcher, IRecurringJobManager recurring, IServiceScopeFactory scopes, IOptions<JobsOptions> options)
    : IHostedLifecycleService, IDisposable
{
    // Within ten seconds of being asked everything has stopped and is back in its queue; what pays no attention is given up before.
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(8);

    // A job that a person deletes stops within a second: half of it to be noticed, half to stop.
    private static readonly TimeSpan LookForDeletion = TimeSpan.FromMilliseconds(500);

    private BackgroundJobServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Schedule.Register(recurring);
        await dispatcher.DispatchAsync(again: true, cancellationToken);
    }

    /// <summary>Jobs run once the whole application stands: one that cannot listen ends at once, and must not take jobs down with it.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                WorkerCount = options.Value.Workers,
                Queues = [.. Queues.All],
                ShutdownTimeout = ShutdownTime,
                StopTimeout = TimeSpan.Zero,
                SchedulePollingInterval = TimeSpan.FromSeconds(5),
                CancellationCheckInterval = LookForDeletion,
                Activator = new ServiceJobActivator(scopes),
            },
            storage);

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
