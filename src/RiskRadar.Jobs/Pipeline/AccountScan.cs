using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Collect.Discovery;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Reads an account's list of posts, keeps the posts, and plans the reading of those that are new.</summary>
internal sealed class AccountScan(
    IInfluencerStore influencers,
    IPostStore posts,
    IScanStore scans,
    IAgendaStore agenda,
    ICommentSource source,
    RunCounts counts,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<AccountScan> logger)
{
    public async Task<Settlement> RunAsync(AccountId id, AgendaItem item, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await influencers.FindAccountAsync(id, cancellationToken) is not { } account)
        {
            return Settlement.Done;
        }

        var scan = new Scan(
            RunIds.Of(item), account.Influencer, null, account.Address, time.GetUtcNow(), null, ScanOutcome.Started, 0, 0, 0, null, null, []);
        await scans.UpsertAsync(scan, cancellationToken);
        progress.Line($"Reading the posts of {account.Address}.");

        var found = await source.DiscoverAsync(account.Address, options.Value.PostsPerAccount, cancellationToken);
        var added = await KeepAsync(account, found.Posts, cancellationToken);

        var ended = scan with
        {
            EndedAt = time.GetUtcNow(),
            Outcome = Outcome(found),
            Pages = found.Pages,
            Found = found.Posts.Count,
            Added = added,
            LeftOut = found.LeftOut,
        };
        await scans.UpsertAsync(ended, cancellationToken);
        counts.AccountRead();
        logger.AccountRead(id, found.Posts.Count, added, found.LeftOut.Count);
        progress.Line($"Found {found.Posts.Count} posts, {added} of them new; {found.LeftOut.Count} pages left out.");

        var failures = ended.Outcome == ScanOutcome.Failed ? item.Failures + 1 : 0;
        var dueAgain = failures > 0
            ? Retry.After(found.LeftOut, failures, time.GetUtcNow())
            : time.GetUtcNow() + options.Value.ListEvery;

        // What could not be read of the list belongs to the coverage of the assessment, also when nothing else did.
        return new Settlement(dueAgain, failures, found.LeftOut.Count > 0 ? [AgendaItem.AssessRoster(time.GetUtcNow())] : []);
    }

    private static ScanOutcome Outcome(DiscoveredPosts found) => (found.Posts.Count, found.LeftOut.Count) switch
    {
        (_, 0) => ScanOutcome.Complete,
        (0, _) => ScanOutcome.Failed,
        _ => ScanOutcome.Partial,
    };

    private async Task<int> KeepAsync(Account account, IReadOnlyList<DiscoveredPost> found, CancellationToken cancellationToken)
    {
        var kept = new List<Post>();
        foreach (var post in found)
        {
            var key = post.Address.GetLeftPart(UriPartial.Query);
            var id = PostId.Of(account.Influencer, key);
            var known = await posts.FindAsync(id, cancellationToken);
            kept.Add(known is null
                ? new Post(id, account.Influencer, key, post.Address, post.Title, null, post.PublishedAt, Sponsorship.Unknown, null, null)
                : known with { Title = known.Title ?? post.Title, PublishedAt = known.PublishedAt ?? post.PublishedAt });
        }

        var added = await posts.UpsertAsync(kept, cancellationToken);

        // A post keeps its own plan; only one that has none yet is due now.
        await agenda.PlanAsync([.. kept.Select(post => AgendaItem.ScanPost(post, account.Id, time.GetUtcNow()))], cancellationToken);

        return added;
    }
}
