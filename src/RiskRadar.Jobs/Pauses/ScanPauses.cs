using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;

namespace RiskRadar.Jobs.Pauses;

/// <summary>Holds up scans and lets them go on: of a site, of an influencer, of everything.</summary>
public sealed class ScanPauses
{
    private readonly IPauseStore _pauses;
    private readonly PauseGate _gate;
    private readonly Dispatcher _dispatcher;
    private readonly TimeProvider _time;

    internal ScanPauses(IPauseStore pauses, PauseGate gate, Dispatcher dispatcher, TimeProvider time)
    {
        _pauses = pauses;
        _gate = gate;
        _dispatcher = dispatcher;
        _time = time;
    }

    /// <summary>Holds up all scans. One that runs ends its post first.</summary>
    public Task PauseEverythingAsync(string by, string? reason, CancellationToken cancellationToken) =>
        SetAsync(PauseScope.Everything, "", by, reason, cancellationToken);

    /// <summary>Holds up the scans of a site.</summary>
    /// <param name="site">Its host, with the port where that is unusual.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops before the write.</param>
    public Task PauseSiteAsync(string site, string by, string? reason, CancellationToken cancellationToken) =>
        SetAsync(PauseScope.Site, site, by, reason, cancellationToken);

    /// <summary>Holds up the scans of an influencer.</summary>
    public Task PauseInfluencerAsync(InfluencerId influencer, string by, string? reason, CancellationToken cancellationToken) =>
        SetAsync(PauseScope.Influencer, influencer.ToString(), by, reason, cancellationToken);

    /// <summary>Lifts a pause, and makes jobs of what became due meanwhile; false when there was none.</summary>
    public async Task<bool> LiftAsync(PauseScope scope, string subject, CancellationToken cancellationToken)
    {
        var lifted = await _pauses.LiftAsync(scope, subject, cancellationToken);
        _gate.Forget();
        await _dispatcher.DispatchAsync(again: true, cancellationToken);

        return lifted;
    }

    /// <summary>Everything that is held up.</summary>
    public Task<IReadOnlyList<Pause>> ReadAsync(CancellationToken cancellationToken) => _pauses.ReadAsync(cancellationToken);

    private async Task SetAsync(PauseScope scope, string subject, string by, string? reason, CancellationToken cancellationToken)
    {
        await _pauses.SetAsync(new Pause(scope, subject, by, _time.GetUtcNow(), reason), cancellationToken);
        _gate.Forget();
    }
}
