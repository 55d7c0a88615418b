using Microsoft.Extensions.Logging;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Retention;

namespace RiskRadar.Jobs.Erasing;

/// <summary>
/// Removes one author everywhere, and for good: a later scan does not bring the comments back. The next assessment is made without them.
/// Backups made before are not touched.
/// </summary>
public sealed class AuthorErasure
{
    private readonly IInfluencerStore _influencers;
    private readonly IPostStore _posts;
    private readonly ICommentStore _comments;
    private readonly ISnapshotStore _snapshots;
    private readonly Pseudonyms _pseudonyms;
    private readonly ErasedAuthors _erased;
    private readonly PageNotes _pages;
    private readonly CommentRemoval _removal;
    private readonly AudienceKeeper _keeper;
    private readonly ILogger<AuthorErasure> _logger;

    internal AuthorErasure(
        IInfluencerStore influencers,
        IPostStore posts,
        ICommentStore comments,
        ISnapshotStore snapshots,
        Pseudonyms pseudonyms,
        ErasedAuthors erased,
        PageNotes pages,
        CommentRemoval removal,
        AudienceKeeper keeper,
        ILogger<AuthorErasure> logger)
    {
        _influencers = influencers;
        _posts = posts;
        _comments = comments;
        _snapshots = snapshots;
        _pseudonyms = pseudonyms;
        _erased = erased;
        _pages = pages;
        _removal = removal;
        _keeper = keeper;
        _logger = logger;
    }

    /// <summary>Removes an author.</summary>
    /// <param name="author">The name as the sites show it. It is not kept.</param>
    /// <param name="site">The site's host, with its port where that is unusual; <see langword="null"/> for every site that was ever read.</param>
    /// <param name="cancellationToken">Stops between two steps; run it again to finish.</param>
    public async Task<ErasureReport> RunAsync(string author, string? site, CancellationToken cancellationToken)
    {
        var pseudonyms = await _pseudonyms.GetAsync(cancellationToken);
        var sites = site is null ? await SitesAsync(cancellationToken) : [site];
        var report = new ErasureReport(sites.Count, 0, 0, 0, 0);
        foreach (var key in sites.Select(host => pseudonyms.Of(host, author)).OfType<AuthorKey>().Distinct())
        {
            // Noted first: a scan under way must not put back what is taken out.
            await _erased.AddAsync(key, cancellationToken);
            var gone = await _comments.ReadByAuthorAsync(key, cancellationToken).ToListAsync(cancellationToken);
            var snapshots = await RemoveSnapshotsAsync([.. gone.Select(comment => comment.Post).Distinct()], cancellationToken);
            var (comments, assessments) = await _removal.RunAsync(gone, cancellationToken);
            await UpdateAudiencesAsync(gone, cancellationToken);
            report = report with
            {
                Comments = report.Comments + comments,
                Posts = report.Posts + gone.Select(comment => comment.Post).Distinct().Count(),
                Snapshots = report.Snapshots + snapshots,
                Assessments = report.Assessments + assessments,
            };
        }

        _logger.AuthorErased(report.Comments, report.Posts, report.Snapshots, report.Assessments);

        return report;
    }

    // The aggregates hold votes and the texts of evidence: these go now, not with the next assessment.
    private async Task UpdateAudiencesAsync(IReadOnlyList<Comment> gone, CancellationToken cancellationToken)
    {
        var owners = new HashSet<InfluencerId>();
        foreach (var id in gone.Select(comment => comment.Post).Distinct())
        {
            if (await _posts.FindAsync(id, cancellationToken) is { } post
                && owners.Add(post.Influencer)
                && await _influencers.FindAsync(post.Influencer, cancellationToken) is { } influencer)
            {
                await _keeper.BringUpToDateAsync(influencer, cancellationToken);
            }
        }
    }

    private async Task<int> RemoveSnapshotsAsync(IReadOnlyList<PostId> posts, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var id in posts)
        {
            var pages = (await _pages.FindAsync(id, cancellationToken)).Pages.Select(page => page.Address);
            var post = await _posts.FindAsync(id, cancellationToken);
            foreach (var address in pages.Append(post?.Url).OfType<Uri>().Distinct())
            {
                removed += await _snapshots.RemoveAsync(address, cancellationToken);
            }
        }

        return removed;
    }

    private async Task<IReadOnlyCollection<string>> SitesAsync(CancellationToken cancellationToken)
    {
        var sites = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var influencer in _influencers.ReadAsync(cancellationToken))
        {
            await foreach (var post in _posts.ReadAsync(influencer.Id, cancellationToken))
            {
                if (post.Url is { } address)
                {
                    sites.Add(address.Authority);
                }
            }
        }

        return sites;
    }
}
