using Microsoft.Extensions.Logging;
using RiskRadar.Assess;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>
/// Brings an influencer's running aggregate up to date with what changed since it was kept. The aggregate and the revision that it reaches
/// are kept together: cut off before that, the same changes are applied again, which changes nothing.
/// </summary>
internal sealed class AudienceKeeper(IAudienceStore audiences, ICommentStore comments, IScanStore scans, ILogger<AudienceKeeper> logger)
{
    private const int ChangesAtOnce = 2_000;

    /// <summary>The aggregate with everything that is known now.</summary>
    public async Task<Audience> BringUpToDateAsync(Influencer influencer, CancellationToken cancellationToken)
    {
        var (audience, kept) = await LoadAsync(influencer, cancellationToken);
        audience.Influencer = influencer;

        var revision = kept;
        while (true)
        {
            var changes = await comments.ReadChangesAsync(influencer.Id, revision, ChangesAtOnce, cancellationToken);
            if (changes.Revision == revision)
            {
                break;
            }

            foreach (var change in changes.Posts)
            {
                audience.Apply(change.Post, change.Comments);
                audience.Remove(change.Post.Id, change.Removed);
            }

            revision = changes.Revision;
        }

        audience.Apply(await scans.ReadLatestAsync(influencer.Id, cancellationToken).ToListAsync(cancellationToken));
        if (revision > kept)
        {
            await audiences.SaveAsync(new StoredAudience(influencer.Id, revision, audience.Save()), cancellationToken);
        }

        return audience;
    }

    private async Task<(Audience Audience, long Revision)> LoadAsync(Influencer influencer, CancellationToken cancellationToken)
    {
        if (await audiences.FindAsync(influencer.Id, cancellationToken) is not { } stored)
        {
            return (new Audience(influencer), 0);
        }

        try
        {
            return (Audience.Load(stored.Bytes.Span), stored.Revision);
        }
        catch (InvalidDataException error)
        {
            logger.AudienceMadeAnew(error, influencer.Id);

            return (new Audience(influencer), 0);
        }
    }
}
