using Hangfire;
using Hangfire.Server;
using RiskRadar.Jobs.Notifying;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs;

/// <summary>Sends the morning's digest.</summary>
// A channel that is away at half past six may be back at seven; the digest of the next morning catches up on what is never sent.
[AutomaticRetry(Attempts = 5, DelaysInSeconds = [60, 300, 1_800, 7_200, 14_400])]
public sealed class DigestJob
{
    private readonly Digest _digest;
    private readonly JobConsoles _consoles;

    internal DigestJob(Digest digest, JobConsoles consoles) => (_digest, _consoles) = (digest, consoles);

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="context">Filled in by Hangfire.</param>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Maintenance)]
    public Task RunAsync(PerformContext? context, CancellationToken cancellationToken) => _digest.SendAsync(_consoles.Of(context), cancellationToken);

    /// <summary>Runs a job that a former version stored.</summary>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Maintenance)]
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(null, cancellationToken);
}
