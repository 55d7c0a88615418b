using System.Collections.Concurrent;
using Hangfire;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Backups;

/// <summary>Takes requests for backups, and makes jobs of them.</summary>
public sealed class BackupOffice
{
    private readonly IBackups _backups;
    private readonly IBackgroundJobClient _jobs;
    private readonly TimeProvider _time;

    // A request outlives its job; after a restart, one job too many does no harm.
    private readonly ConcurrentDictionary<Guid, bool> _handedOut = [];

    internal BackupOffice(IBackups backups, IBackgroundJobClient jobs, TimeProvider time) => (_backups, _jobs, _time) = (backups, jobs, time);

    /// <summary>What to do instead, where backups are made with other tools; otherwise <see langword="null"/>.</summary>
    public string? Instead => _backups.Instead;

    /// <summary>The backups that are being made or wait for it.</summary>
    public IReadOnlyList<BackupRequest> UnderWay => _backups.ReadRequests();

    /// <summary>Asks for a backup under the folder that the settings name.</summary>
    /// <param name="by">Who asks.</param>
    /// <returns>The request; its job is in the queue.</returns>
    public BackupRequest Ask(string by)
    {
        var now = _time.GetUtcNow();
        var request = new BackupRequest(Guid.CreateVersion7(now), _backups.FolderAt(now), by, now);
        _backups.Ask(request);
        HandOut();

        return request;
    }

    /// <summary>Makes jobs of the requests that have none.</summary>
    internal void HandOut()
    {
        foreach (var request in _backups.ReadRequests().Where(request => _handedOut.TryAdd(request.Id, true)))
        {
            _backups.Answer(request, new BackupAnswer(BackupState.Working, "waiting for a free worker"));
            _jobs.Enqueue<BackupJob>(job => job.RunAsync(request.Id, null, CancellationToken.None));
        }
    }
}
