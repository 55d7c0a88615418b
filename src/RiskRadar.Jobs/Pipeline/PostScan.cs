using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Collect;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Erasing;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Retention;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Reads a post page by page: the page is kept first, then its comments, so that a scan cut off anywhere has lost nothing.</summary>
internal sealed class PostScan(
    IPostStore posts,
    ICommentStore comments,
    ISnapshotStore snapshots,
    IScanStore scans,
    ICommentSource web,
    Pseudonyms pseudonyms,
    ErasedAuthors erased,
    PageNotes pageNotes,
    RunCounts counts,
    IOptions<JobsOptions> options,
    IOptions<RetentionOptions> retention,
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
        var pages = await pageNotes.FindAsync(id, cancellationToken);
        var inFull = scan.StartedAt - pages.ReadInFullAt is not { } since || since >= options.Value.FullReadEvery;
        var source = inFull ? ReadInFull(address) : await ReadNewAsync(id, address, pages, cancellationToken);
        await ReadAsync(post, source, tally, progress, cancellationToken);

        // Whatever is missing may be missing because we stop: the scan is repeated, not recorded.
        cancellationToken.ThrowIfCancellationRequested();
        await NotePagesAsync(id, pages, inFull, tally, scan.StartedAt, cancellationToken);

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

    private Func<CancellationToken, IAsyncEnumerable<CollectedPage>> ReadInFull(Uri address) => stop => web.ReadPostAsync(address, stop);

    private async Task<Func<CancellationToken, IAsyncEnumerable<CollectedPage>>> ReadNewAsync(
        PostId id, Uri address, ReadPages pages, CancellationToken cancellationToken)
    {
        var ids = await comments.ReadAsync(id, cancellationToken).Select(comment => comment.Comment.Id).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);

        return stop => web.ReadPostAsync(address, new KnownPost(ids, pages.Pages), stop);
    }

    private async Task NotePagesAsync(
        PostId id, ReadPages pages, bool inFull, ScanTally tally, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        if (!inFull || tally.Outcome != ScanOutcome.Complete)
        {
            // Old pages keep their place, with what the server last said of them.
            var read = tally.Known.ToDictionary(page => page.Address);
            var known = pages.Pages.Select(page => read.GetValueOrDefault(page.Address, page)).Concat(tally.Known).DistinctBy(page => page.Address);
            await pageNotes.SaveAsync(id, pages with { Pages = [.. known] }, cancellationToken);

            return;
        }

        await pageNotes.SaveAsync(id, new ReadPages(startedAt, tally.Known), cancellationToken);

        // Everything was read from end to end: what is not there is gone.
        var missed = await comments.MissAsync(id, tally.Comments, startedAt, cancellationToken);
        if (missed > 0)
        {
            logger.CommentsVanished(missed, id);
        }
    }

    private async Task ReadAsync(
        Post post,
        Func<CancellationToken, IAsyncEnumerable<CollectedPage>> read,
        ScanTally tally,
        IJobProgress progress,
        CancellationToken cancellationToken)
    {
        var intake = new PageIntake(
            await pseudonyms.GetAsync(cancellationToken),
            await erased.ReadAsync(cancellationToken),
            time.GetUtcNow() - retention.Value.Comments);
        using var budget = new CancellationTokenSource(options.Value.TimePerPost, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            await foreach (var page in read(stop.Token))
            {
                post = await KeepAsync(post, page, intake, tally, cancellationToken);
                progress.Report("comments", tally.Found, tally.Stated);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            tally.Miss(new LeftOut(
                post.Url!.AbsoluteUri, "Reading took longer than one post may take (Jobs:TimePerPost).", time.GetUtcNow(), LeftOutKind.TooMuch));
        }
    }

    private async Task<Post> KeepAsync(
        Post post, CollectedPage page, PageIntake intake, ScanTally tally, CancellationToken cancellationToken)
    {
        tally.Meet(page);
        if (page.Snapshot is { } snapshot)
        {
            await snapshots.SaveAsync(snapshot, page.Body, cancellationToken);
        }

        if (page.LeftOut is { } leftOut)
        {
            tally.Miss(leftOut);
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
        var passing = scan.LeftOut.Where(Retry.MayPass).ToList();
        var failures = scan.Outcome == ScanOutcome.Failed || passing.Count > 0 ? item.Failures + 1 : 0;
        var dueAgain = scan.Outcome == ScanOutcome.Failed ? Retry.After(scan.LeftOut, failures, now) : ScanInterval.Next(post, scan.Added, now);
        if (passing.Count > 0 && Retry.After(passing, failures, now) is var sooner && sooner < dueAgain)
        {
            dueAgain = sooner;
        }

        // Nothing to classify after a failure, but the assessment must show what is missing.
        return new Settlement(
            dueAgain, failures, [scan.Outcome == ScanOutcome.Failed ? AgendaItem.AssessRoster(now) : AgendaItem.ClassifyPost(post, now)]);
    }
}
