using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Pauses;

/// <summary>Says whether an item of the agenda is held up.</summary>
internal sealed class PauseGate(IPauseStore pauses, IPostStore posts, IInfluencerStore influencers, TimeProvider time)
{
    // Another process may pause: its word counts within this time.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    private (IReadOnlyList<Pause> Pauses, DateTimeOffset At)? _known;

    /// <summary>Looks again the next time.</summary>
    public void Forget() => _known = null;

    /// <summary>True when a pause holds the item up. Only scans are ever held up.</summary>
    public async Task<bool> HoldsAsync(AgendaItem item, CancellationToken cancellationToken)
    {
        if (item.Account is null)
        {
            return false;
        }

        var paused = await ReadAsync(cancellationToken);
        if (paused.Count == 0)
        {
            return false;
        }

        var address = await AddressAsync(item, cancellationToken);

        return paused.Any(pause => pause.Holds(item.Influencer, address));
    }

    private async Task<IReadOnlyList<Pause>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known is { } known && now - known.At < Remembered)
        {
            return known.Pauses;
        }

        var paused = await pauses.ReadAsync(cancellationToken);
        _known = (paused, now);

        return paused;
    }

    private async Task<Uri?> AddressAsync(AgendaItem item, CancellationToken cancellationToken) => item.Duty switch
    {
        Duty.ScanPost => (await posts.FindAsync(new PostId(item.Subject), cancellationToken))?.Url,
        _ => (await influencers.FindAccountAsync(new AccountId(item.Subject), cancellationToken))?.Address,
    };
}
