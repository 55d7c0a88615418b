using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Collect;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Reads a post page by page: the page is kept first, then its comments, so that a scan cut off anywhere has lost nothing.</summary>
internal sealed class PostScan(
    IPostStore posts,
    ICommentStore comments,
    ISnapshotStore snapshots,
    IScanStore scans,
    ICommentSource source,
    Pseudonyms pseudonyms,
    RunCounts counts,
    IOptions<JobsOptions> options,
    TimeProvider time,
    ILogger<PostScan> logger)
{
    public async Task<Settlement> RunAsync(PostId id, AgendaItem item, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(id, cancellationToken) is not { Url: { } address } post)
        {
            return Settlement.Done;
        }

        var scan = new Scan(RunIds.Of(item), post.Influencer, id, address, time.GetUtcNow(), null, ScanOutcome.Started, 0, 0, 0, null, null, []);
        await scans.UpsertAsync(scan, cancellationToken);
        progress.Line($"Reading {address}.");

        var tally = new ScanTally();
        await ReadAsync(post, address, tally, progress, cancellationToken);

        var ended = scan with
        {
            EndedAt = time.GetUtcNow(),
            Outcome = tally.Outcome,
            Pages = tally.Pages,
            Found = tally.Found,
            Added = tally.Added,
            Stated = tally.Stated,
            Platform = tally.Platform,
            LeftOut = tally.LeftOut,
        };
        await scans.UpsertAsync(ended, cancellationToken);
        counts.PostRead(address.Authority);
        logger.PostRead(id, address.Host, ended.Outcome, ended.Pages, ended.Found, ended.Added, ended.LeftOut.Count);
        progress.Line($"{ended.Outcome}: {ended.Pages} pages, {ended.Found} comments, {ended.Added} of them new, {ended.LeftOut.Count} left out.");

        return await SettleAsync(id, item, ended, cancellationToken);
    }

    private async Task ReadAsync(Post post, Uri address, ScanTally tally, IJobProgress progress, CancellationToken cancellationToken)
    {
        var intake = new PageIntake(await pseudonyms.GetAsync(cancellationToken));
        using var budget = new CancellationTokenSource(options.Value.TimePerPost, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            await foreach (var page in source.ReadPostAsync(address, stop.Token))
            {
                post = await KeepAsync(post, page, intake, tally, cancellationToken);
                progress.Report("comments", tally.Found, tally.Stated);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            tally.Miss(new LeftOut(
                address.AbsoluteUri, "Reading took longer than one post may take (Jobs:TimePerPost).", time.GetUtcNow(), LeftOutKind.TooMuch));
        }
    }

    private async Task<Post> KeepAsync(
        Post post, CollectedPage page, PageIntake intake, ScanTally tally, CancellationToken cancellationToken)
    {
        if (page.Snapshot is { } snapshot)
        {
            await snapshots.SaveAsync(snapshot, page.Body, cancellationToken);
        }

        if (page.LeftOut is { } leftOut)
        {
            tally.Miss(PageFailure.Describe(leftOut, page));
        }

        if (page.Page is not { } read)
        {
            return post;
        }

        var merged = PageIntake.Merge(post, read);
        if (merged != post)
        {
            await posts.UpsertAsync([merged], cancellationToken);
        }

        var kept = intake.Comments(post.Id, (page.Snapshot?.Address ?? post.Url!).Authority, read);
        var added = await comments.UpsertAsync(post.Id, kept, cancellationToken);
        tally.Read(page, kept, added);
        counts.CommentsRead(kept.Count);

        return merged;
    }

    private async Task<Settlement> SettleAsync(PostId id, AgendaItem item, Scan scan, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var post = (await posts.FindAsync(id, cancellationToken))!;
        var failures = scan.Outcome == ScanOutcome.Failed ? item.Failures + 1 : 0;
        var dueAgain = failures > 0 ? Retry.After(scan.LeftOut, failures, now) : ScanInterval.Next(post, scan.Added, now);

        // Nothing to classify after a failure, but the assessment must show what is missing.
        return new Settlement(
            dueAgain, failures, [scan.Outcome == ScanOutcome.Failed ? AgendaItem.AssessRoster(now) : AgendaItem.ClassifyPost(post, now)]);
    }
}
