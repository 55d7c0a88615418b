using Hangfire;
using RiskRadar.Jobs.Notifying;

namespace RiskRadar.Jobs;

/// <summary>Sends the morning's digest.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class DigestJob
{
    private readonly Digest _digest;

    internal DigestJob(Digest digest) => _digest = digest;

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Maintenance)]
    public Task RunAsync(CancellationToken cancellationToken) => _digest.SendAsync(cancellationToken);
}
