using Hangfire;
using RiskRadar.Jobs.Notifying;
using RiskRadar.Jobs.Retention;

namespace RiskRadar.Jobs;

/// <summary>
/// Every job at a glance.
/// <list type="table">
/// <listheader><term>job</term><description>what; how often; queue; cost</description></listheader>
/// <item><term><see cref="ScanAccountJob"/></term><description>reads an account's list of posts; every <see cref="JobsOptions.ListEvery"/> (6 h), planned on the agenda; campaign or candidate; a few requests to one site</description></item>
/// <item><term><see cref="ScanPostJob"/></term><description>reads a post's pages; after 30 minutes while it is young, in gaps that grow to 30 days, planned on the agenda; campaign or candidate; one request for each page, at the site's pace</description></item>
/// <item><term><see cref="ClassifyPostJob"/></term><description>lets the model read new comments; after each scan; campaign or candidate; CPU, some thousand comments a second</description></item>
/// <item><term><see cref="AssessRosterJob"/></term><description>assesses everyone; when nothing else is due, at the latest <see cref="JobsOptions.AssessWithin"/> (5 minutes) after a change; campaign; CPU and memory in proportion to the aggregates</description></item>
/// <item><term><see cref="DispatchJob"/></term><description>makes jobs of what has become due; every minute; campaign; one look at the agenda</description></item>
/// <item><term><see cref="DeliverJob"/></term><description>delivers a flag on one channel; after an assessment that raised it, outside quiet hours; campaign or candidate; one message</description></item>
/// <item><term><see cref="WatchJob"/></term><description>looks whether the work keeps up; every 5 minutes; campaign; one look at the agenda</description></item>
/// <item><term><see cref="DigestJob"/></term><description>sends what was flagged since the last digest; every day at 06:30 UTC; maintenance; one message for each channel</description></item>
/// <item><term><see cref="RetentionJob"/></term><description>removes what is too old; every day at 03:10 UTC; maintenance; reads all comments once</description></item>
/// <item><term><see cref="BackupJob"/></term><description>copies everything that is kept; when somebody asks, on the operations page or with <c>riskradar backup</c>; campaign, since a person waits; reads and writes all files once</description></item>
/// </list>
/// Arguments are ids. Every job may be killed anywhere and run again, stops within a second of being told to, and fails when it takes longer than
/// <see cref="JobsOptions.TimePerJob"/>, all but the backup. Failures of agenda work are tried again by the agenda, by their kind; a digest by Hangfire.
/// </summary>
public static class Schedule
{
    /// <summary>What runs every day and enters itself in the ledger, by the name that it bears there: the watchdog notices when one was missed.</summary>
    internal static IReadOnlyList<string> Daily { get; } = [Digest.Name, CleanUp.Name];

    /// <summary>Registers what recurs.</summary>
    public static void Register(IRecurringJobManager jobs)
    {
        jobs.AddOrUpdate<DispatchJob>("dispatch", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<WatchJob>("watch", job => job.RunAsync(CancellationToken.None), "*/5 * * * *");
        jobs.AddOrUpdate<DigestJob>("digest", job => job.RunAsync(null, CancellationToken.None), Cron.Daily(6, 30));
        jobs.AddOrUpdate<RetentionJob>("retention", job => job.RunAsync(null, CancellationToken.None), Cron.Daily(3, 10));
    }
}
