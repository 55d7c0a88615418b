using RiskRadar.Assess;
using RiskRadar.Domain;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>The audiences of the influencers in the store, each brought up to date when it is opened.</summary>
internal sealed class KeptAudiences(IReadOnlyList<Influencer> members, AudienceKeeper keeper, IJobProgress progress) : IAudienceShelf, IDisposable
{
    // The store reads one at a time anyway, and progress is told by one at a time.
    private readonly SemaphoreSlim _turn = new(1);
    private int _opened;

    /// <inheritdoc/>
    public int Count => members.Count;

    /// <inheritdoc/>
    public int CommentsOf(int member) => 0;

    /// <inheritdoc/>
    public async ValueTask<Audience> OpenAsync(int member, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var audience = await keeper.BringUpToDateAsync(members[member], cancellationToken);
            progress.Report("influencers", _opened = Math.Min(_opened + 1, members.Count), members.Count);
            return audience;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
