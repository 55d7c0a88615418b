using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RiskRadar.Jobs.Backups;

/// <summary>Looks every second whether <c>riskradar backup</c> has left a request for the process that has the data.</summary>
internal sealed class BackupWatch(BackupOffice office, TimeProvider time, ILogger<BackupWatch> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (office.Instead is not null)
        {
            return;
        }

        using var timer = new PeriodicTimer(BetweenLooks, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The regular end. A host that is disposed of without having been stopped would take it for a failure.
        }
    }

    private void Look()
    {
        try
        {
            office.HandOut();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next look may do better; a server must not end because one file cannot be read.
            logger.BackupRequestsUnreadable(error);
        }
    }
}
