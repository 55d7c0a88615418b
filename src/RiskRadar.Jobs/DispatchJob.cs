using Hangfire;
using RiskRadar.Jobs.Agenda;

namespace RiskRadar.Jobs;

/// <summary>Makes jobs of what has become due.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class DispatchJob
{
    private readonly Dispatcher _dispatcher;

    internal DispatchJob(Dispatcher dispatcher) => _dispatcher = dispatcher;

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Campaign)]
    public Task RunAsync(CancellationToken cancellationToken) => _dispatcher.DispatchAsync(again: false, cancellationToken);
}
