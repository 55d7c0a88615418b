using System.Collections.Concurrent;
using Hangfire;
using Hangfire.Common;
using Hangfire.Dashboard;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Progress;

/// <summary>What the dashboard calls a job: names of people and sites instead of ids. Names are kept in memory only; arguments stay ids.</summary>
public sealed class JobTitles
{
    // Some hundred thousand names at most; then the oldest run is long over and all may go.
    private const int MostNames = 200_000;

    private readonly ConcurrentDictionary<Guid, string> _names = [];
    private readonly IPostStore _posts;
    private readonly IInfluencerStore _influencers;

    internal JobTitles(IPostStore posts, IInfluencerStore influencers) => (_posts, _influencers) = (posts, influencers);

    /// <summary>The title of a job, for <see cref="DashboardOptions.DisplayNameFunc"/>.</summary>
    public string Of(DashboardContext? context, Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var subject = job.Args.OfType<Guid>().FirstOrDefault();
        var name = _names.GetValueOrDefault(subject) ?? (subject == Guid.Empty ? null : subject.ToString("N"));

        return (job.Type.Name, name) switch
        {
            (nameof(ScanAccountJob), _) => $"Find posts of {name}",
            (nameof(ScanPostJob), _) => $"Read {name}",
            (nameof(ClassifyPostJob), _) => $"Classify comments of {name}",
            (nameof(AssessRosterJob), _) => "Assess the roster",
            (nameof(DeliverJob), _) => "Deliver a flag",
            (nameof(BackupJob), _) => "Back up everything",
            _ => $"{job.Type.Name}.{job.Method.Name}",
        };
    }

    /// <summary>Notes how the subject of an item is called.</summary>
    internal async Task NoteAsync(AgendaItem item, Influencer? influencer, CancellationToken cancellationToken)
    {
        if (item.Subject == Guid.Empty || _names.ContainsKey(item.Subject))
        {
            return;
        }

        if (_names.Count >= MostNames)
        {
            _names.Clear();
        }

        var address = item.Duty switch
        {
            Duty.ScanAccount => (await _influencers.FindAccountAsync(new AccountId(item.Subject), cancellationToken))?.Address,
            Duty.ScanPost or Duty.ClassifyPost => (await _posts.FindAsync(new PostId(item.Subject), cancellationToken))?.Url,
            _ => null,
        };
        _names[item.Subject] = $"{influencer?.Handle} at {(address is null ? "?" : address.Authority + address.AbsolutePath)}";
    }
}
