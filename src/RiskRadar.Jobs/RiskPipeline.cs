using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Notifying;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs;

/// <summary>
/// The work behind the jobs: scan, classify, assess. Each step takes its item from the agenda, may be killed anywhere and run again, and
/// leaves what one undisturbed run leaves.
/// </summary>
public sealed class RiskPipeline
{
    private readonly AgendaWork _work;
    private readonly AccountScan _accounts;
    private readonly PostScan _posts;
    private readonly PostClassification _classification;
    private readonly RosterAssessing _assessing;
    private readonly FlagDelivery _delivery;

    internal RiskPipeline(
        AgendaWork work,
        AccountScan accounts,
        PostScan posts,
        PostClassification classification,
        RosterAssessing assessing,
        FlagDelivery delivery)
    {
        _work = work;
        _accounts = accounts;
        _posts = posts;
        _classification = classification;
        _assessing = assessing;
        _delivery = delivery;
    }

    /// <summary>Reads an account's list of posts and plans the reading of those that are new.</summary>
    public Task ScanAccountAsync(AccountId account, IJobProgress progress, CancellationToken cancellationToken) =>
        _work.RunAsync(
            Duty.ScanAccount, account.Value, progress, (item, stop) => _accounts.RunAsync(account, item, progress, stop), cancellationToken);

    /// <summary>Reads a post and its comments, page by page.</summary>
    public Task ScanPostAsync(PostId post, IJobProgress progress, CancellationToken cancellationToken) =>
        _work.RunAsync(Duty.ScanPost, post.Value, progress, (item, stop) => _posts.RunAsync(post, item, progress, stop), cancellationToken);

    /// <summary>Lets the model read the comments of a post that it has not read yet.</summary>
    public Task ClassifyPostAsync(PostId post, IJobProgress progress, CancellationToken cancellationToken) =>
        _work.RunAsync(
            Duty.ClassifyPost, post.Value, progress, (item, stop) => _classification.RunAsync(post, item, progress, stop), cancellationToken);

    /// <summary>Assesses everyone from the running aggregates.</summary>
    public Task AssessRosterAsync(IJobProgress progress, CancellationToken cancellationToken) =>
        _work.RunAsync(Duty.AssessRoster, Guid.Empty, progress, (item, stop) => _assessing.RunAsync(item, progress, stop), cancellationToken);

    /// <summary>Delivers a flag on its channel.</summary>
    public Task DeliverAsync(Guid notification, IJobProgress progress, CancellationToken cancellationToken) =>
        _work.RunAsync(Duty.Deliver, notification, progress, (_, stop) => _delivery.RunAsync(notification, progress, stop), cancellationToken);
}
