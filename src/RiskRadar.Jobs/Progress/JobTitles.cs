using System.Collections.Concurrent;
using Hangfire;
using Hangfire.Common;
using Hangfire.Dashboard;
using Hangfire.Storage;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Progress;

/// <summary>
/// What the dashboard calls a job: names of people and sites instead of ids. Arguments stay ids; the names lie beside the jobs, for as long as
/// those do, so that they outlive a restart and are known to every process.
/// </summary>
public sealed class JobTitles
{
    // Some hundred thousand names at most in memory; then the oldest run is long over and all may go.
    private const int MostNames = 200_000;

    // Longer than Hangfire keeps the jobs of the last note that counts.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan NotedAgainAfter = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<Guid, (string Name, DateTimeOffset NotedAt)> _names = [];
    private readonly IPostStore _posts;
    private readonly IInfluencerStore _influencers;
    private readonly JobStorage _jobs;
    private readonly TimeProvider _time;

    internal JobTitles(IPostStore posts, IInfluencerStore influencers, JobStorage jobs, TimeProvider time)
    {
        _posts = posts;
        _influencers = influencers;
        _jobs = jobs;
        _time = time;
    }

    /// <summary>
    /// The title of a job, for <see cref="DashboardOptions.DisplayNameFunc"/>. Jobs carry no <see cref="JobDisplayNameAttribute"/>: it would
    /// go before this one.
    /// </summary>
    public string Of(DashboardContext? context, Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var subject = job.Args.OfType<Guid>().FirstOrDefault();
        var name = subject == Guid.Empty ? null : NameOf(subject);

        return (job.Type.Name, name) switch
        {
            (nameof(ScanAccountJob), _) => $"Find posts of {name}",
            (nameof(ScanPostJob), _) => $"Read {name}",
            (nameof(ClassifyPostJob), _) => $"Classify comments of {name}",
            (nameof(AssessRosterJob), _) => "Assess the roster",
            (nameof(DeliverJob), _) => "Deliver a flag",
            (nameof(BackupJob), _) => "Back up everything",
            (nameof(DispatchJob), _) => "Hand out what is due",
            (nameof(WatchJob), _) => "Look whether the work keeps up",
            (nameof(DigestJob), _) => "Send the digest",
            (nameof(RetentionJob), _) => "Remove what is too old",
            _ => $"{job.Type.Name}.{job.Method.Name}",
        };
    }

    /// <summary>How the subject of a job is called: whose, and where; its id when nobody noted it or the note is too old.</summary>
    public string NameOf(Guid subject)
    {
        if (_names.TryGetValue(subject, out var known))
        {
            return known.Name;
        }

        using var connection = _jobs.GetReadOnlyConnection();
        if (connection is JobStorageConnection stored && stored.GetValueFromHash(KeyOf(subject), "name") is { } name)
        {
            // Noted again at the next occasion: nobody knows here when that was done.
            Remember(subject, name, DateTimeOffset.MinValue);

            return name;
        }

        return subject.ToString("N");
    }

    /// <summary>Notes how the subject of an item is called. Durable when it returns.</summary>
    internal async Task NoteAsync(AgendaItem item, Influencer? influencer, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (item.Subject == Guid.Empty || (_names.TryGetValue(item.Subject, out var known) && now - known.NotedAt < NotedAgainAfter))
        {
            return;
        }

        var address = item.Duty switch
        {
            Duty.ScanAccount => (await _influencers.FindAccountAsync(new AccountId(item.Subject), cancellationToken))?.Address,
            Duty.ScanPost or Duty.ClassifyPost => (await _posts.FindAsync(new PostId(item.Subject), cancellationToken))?.Url,
            _ => null,
        };
        if (address is null)
        {
            return;
        }

        var name = $"{influencer?.Handle} at {address.Authority}{address.AbsolutePath}";
        Remember(item.Subject, name, now);
        using var connection = _jobs.GetConnection();
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetRangeInHash(KeyOf(item.Subject), [new("name", name)]);
        transaction.ExpireHash(KeyOf(item.Subject), Kept);
        transaction.Commit();
    }

    private static string KeyOf(Guid subject) => $"riskradar:title:{subject:N}";

    private void Remember(Guid subject, string name, DateTimeOffset notedAt)
    {
        if (_names.Count >= MostNames)
        {
            _names.Clear();
        }

        _names[subject] = (name, notedAt);
    }
}
