using System.Globalization;
using Hangfire.States;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;
using RiskRadar.JobStorage.Contents;

namespace RiskRadar.JobStorage.Monitoring;

/// <summary>What the dashboard shows. Counts come from memory and are exact; only the jobs on the page shown are read.</summary>
internal sealed class LiteDbMonitor(StorageContents contents, ServerTable servers) : JobStorageMonitor
{
    private const int FirstJobsShown = 5;
    private const int Days = 7;
    private const int Hours = 24;

    public override IList<QueueWithTopEnqueuedJobsDto> Queues()
    {
        var queues = contents.Read(held => held.Queues.All
            .Select(queue => (queue.Name, Waiting: queue.Waiting.Count, Fetched: queue.Fetched.Count, First: queue.Waiting.Take(FirstJobsShown).ToList()))
            .ToList());

        return
        [
            .. queues.Select(queue => new QueueWithTopEnqueuedJobsDto
            {
                Name = queue.Name,
                Length = queue.Waiting,
                Fetched = queue.Fetched,
                FirstJobs = Enqueued(queue.First),
            }),
        ];
    }

    public override IList<ServerDto> Servers()
    {
        contents.Read(_ => true);

        return servers.All();
    }

    public override JobDetailsDto? JobDetails(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        if (contents.Read(held => held.Jobs.Find(jobId, held.Now)) is not { } entry || contents.Records([entry])[0] is not { } record)
        {
            return null;
        }

        var (job, error) = record.Invocation.TryDeserialize();

        return new JobDetailsDto
        {
            Job = job,
            LoadException = error,
            InvocationData = record.Invocation,
            CreatedAt = Ticks.Utc(record.CreatedAt),
            ExpireAt = entry.Expires ? Ticks.Utc(entry.ExpireAt) : null,
            Properties = new Dictionary<string, string?>(record.Parameters, StringComparer.Ordinal),
            History =
            [
                .. contents.History(record).Select(state => new StateHistoryDto
                {
                    StateName = state.Name,
                    Reason = state.Reason,
                    CreatedAt = Ticks.Utc(state.CreatedAt),
                    Data = state.CopyData(),
                }),
            ],
        };
    }

    public override StatisticsDto GetStatistics()
    {
        var running = servers.All().Count;

        return contents.Read(held => new StatisticsDto
        {
            Servers = running,
            Queues = held.Queues.All.Count(),
            Enqueued = held.Jobs.CountIn(EnqueuedState.StateName),
            Scheduled = held.Jobs.CountIn(ScheduledState.StateName),
            Processing = held.Jobs.CountIn(ProcessingState.StateName),
            Failed = held.Jobs.CountIn(FailedState.StateName),
            Awaiting = held.Jobs.CountIn(AwaitingState.StateName),
            Succeeded = held.Counters.Value("stats:succeeded", held.Now),
            Deleted = held.Counters.Value("stats:deleted", held.Now),
            Recurring = held.Sets.Keys.Find("recurring-jobs", held.Now)?.Items.Count ?? 0,
            Retries = held.Sets.Keys.Find("retries", held.Now)?.Items.Count ?? 0,
        });
    }

    public override JobList<EnqueuedJobDto> EnqueuedJobs(string queue, int from, int perPage)
    {
        ArgumentNullException.ThrowIfNull(queue);

        return Enqueued(contents.Read(held => Page(held.Queues.Find(queue)?.Waiting ?? [], from, perPage)));
    }

    public override JobList<FetchedJobDto> FetchedJobs(string queue, int from, int perPage)
    {
        ArgumentNullException.ThrowIfNull(queue);
        var page = contents.Read(held => Page(held.Queues.Find(queue)?.Fetched ?? [], from, perPage)
            .ConvertAll(entry => (entry.JobId, entry.FetchedAt)));
        var records = Records(page.ConvertAll(entry => entry.JobId));

        return new JobList<FetchedJobDto>(page.Zip(records, (entry, record) =>
        {
            var job = new ListedJob(record, ProcessingState.StateName);

            return KeyValuePair.Create(entry.JobId, new FetchedJobDto
            {
                Job = job.Job,
                LoadException = job.LoadException,
                InvocationData = job.Invocation,
                State = job.State?.Name,
                FetchedAt = entry.FetchedAt is { } ticks ? Ticks.Utc(ticks) : null,
            });
        }));
    }

    public override JobList<ProcessingJobDto> ProcessingJobs(int from, int count) =>
        InState(ProcessingState.StateName, from, count, latestFirst: false, job => new ProcessingJobDto
        {
            Job = job.Job,
            LoadException = job.LoadException,
            InvocationData = job.Invocation,
            InProcessingState = job.IsInState,
            StateData = job.Data,
            ServerId = job.Text("ServerId") ?? job.Text("ServerName"),
            StartedAt = job.Time("StartedAt"),
        });

    public override JobList<ScheduledJobDto> ScheduledJobs(int from, int count) =>
        InState(ScheduledState.StateName, from, count, latestFirst: false, job => new ScheduledJobDto
        {
            Job = job.Job,
            LoadException = job.LoadException,
            InvocationData = job.Invocation,
            InScheduledState = job.IsInState,
            StateData = job.Data,
            EnqueueAt = job.Time("EnqueueAt") ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
            ScheduledAt = job.Time("ScheduledAt"),
        });

    public override JobList<SucceededJobDto> SucceededJobs(int from, int count) =>
        InState(SucceededState.StateName, from, count, latestFirst: true, job => new SucceededJobDto
        {
            Job = job.Job,
            LoadException = job.LoadException,
            InvocationData = job.Invocation,
            InSucceededState = job.IsInState,
            StateData = job.Data,
            Result = job.Text("Result"),
            TotalDuration = job.Number("PerformanceDuration") + job.Number("Latency"),
            SucceededAt = job.Time("SucceededAt"),
        });

    public override JobList<FailedJobDto> FailedJobs(int from, int count) =>
        InState(FailedState.StateName, from, count, latestFirst: true, job => new FailedJobDto
        {
            Job = job.Job,
            LoadException = job.LoadException,
            InvocationData = job.Invocation,
            InFailedState = job.IsInState,
            StateData = job.Data,
            Reason = job.IsInState ? job.State!.Reason : null,
            ExceptionType = job.Text("ExceptionType"),
            ExceptionMessage = job.Text("ExceptionMessage"),
            ExceptionDetails = job.Text("ExceptionDetails"),
            FailedAt = job.Time("FailedAt"),
        });

    public override JobList<DeletedJobDto> DeletedJobs(int from, int count) =>
        InState(DeletedState.StateName, from, count, latestFirst: true, job => new DeletedJobDto
        {
            Job = job.Job,
            LoadException = job.LoadException,
            InvocationData = job.Invocation,
            InDeletedState = job.IsInState,
            StateData = job.Data,
            DeletedAt = job.Time("DeletedAt"),
        });

    public override JobList<AwaitingJobDto> AwaitingJobs(int from, int count) =>
        InState(AwaitingState.StateName, from, count, latestFirst: false, job => new AwaitingJobDto
        {
            Job = job.Job,
            LoadException = job.LoadException,
            InvocationData = job.Invocation,
            InAwaitingState = job.IsInState,
            StateData = job.Data,
            AwaitingAt = job.Time("AwaitingAt"),
            ParentStateName = job.Text("ParentId") is { } parent
                ? contents.Read(held => held.Jobs.Find(parent, held.Now)?.StateName)
                : null,
        });

    public override long ScheduledCount() => CountIn(ScheduledState.StateName);

    public override long EnqueuedCount(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);

        return contents.Read(held => held.Queues.Find(queue)?.Waiting.Count ?? 0);
    }

    public override long FetchedCount(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);

        return contents.Read(held => held.Queues.Find(queue)?.Fetched.Count ?? 0);
    }

    public override long FailedCount() => CountIn(FailedState.StateName);

    public override long ProcessingCount() => CountIn(ProcessingState.StateName);

    public override long SucceededListCount() => CountIn(SucceededState.StateName);

    public override long DeletedListCount() => CountIn(DeletedState.StateName);

    public override long AwaitingCount() => CountIn(AwaitingState.StateName);

    public override IDictionary<DateTime, long> SucceededByDatesCount() => ByDate("succeeded");

    public override IDictionary<DateTime, long> FailedByDatesCount() => ByDate("failed");

    public override IDictionary<DateTime, long> DeletedByDatesCount() => ByDate("deleted");

    public override IDictionary<DateTime, long> HourlySucceededJobs() => ByHour("succeeded");

    public override IDictionary<DateTime, long> HourlyFailedJobs() => ByHour("failed");

    public override IDictionary<DateTime, long> HourlyDeletedJobs() => ByHour("deleted");

    private static List<T> Page<T>(IEnumerable<T> all, int from, int count) => [.. all.Skip(Math.Max(from, 0)).Take(count)];

    private JobList<EnqueuedJobDto> Enqueued(List<QueueEntry> entries)
    {
        var records = Records(entries.ConvertAll(entry => entry.JobId));

        return new JobList<EnqueuedJobDto>(entries.Zip(records, (entry, record) =>
        {
            var job = new ListedJob(record, EnqueuedState.StateName);

            return KeyValuePair.Create(entry.JobId, new EnqueuedJobDto
            {
                Job = job.Job,
                LoadException = job.LoadException,
                InvocationData = job.Invocation,
                State = job.State?.Name,
                InEnqueuedState = job.IsInState,
                StateData = job.Data,
                EnqueuedAt = job.Time("EnqueuedAt"),
            });
        }));
    }

    private JobList<T> InState<T>(string state, int from, int count, bool latestFirst, Func<ListedJob, T> show)
    {
        var page = contents.Read(held => Page(held.Jobs.In(state, latestFirst), from, count));
        var records = contents.Records(page);

        return new JobList<T>(page.Zip(records, (entry, record) =>
            KeyValuePair.Create(JobTable.Name(entry.Id), show(new ListedJob(record, state)))));
    }

    private List<JobRecord?> Records(List<string> ids)
    {
        var entries = contents.Read(held => ids.ConvertAll(id => held.Jobs.Find(id, held.Now)));
        var records = new Queue<JobRecord?>(contents.Records([.. entries.OfType<JobEntry>()]));

        return entries.ConvertAll(entry => entry is null ? null : records.Dequeue());
    }

    private long CountIn(string state) => contents.Read(held => held.Jobs.CountIn(state));

    private Dictionary<DateTime, long> ByDate(string kind) =>
        Counts(kind, "yyyy-MM-dd", now => Enumerable.Range(0, Days).Select(ago => now.Date.AddDays(-ago)));

    private Dictionary<DateTime, long> ByHour(string kind) =>
        Counts(kind, "yyyy-MM-dd-HH", now => Enumerable.Range(0, Hours).Select(ago => now.Date.AddHours(now.Hour - ago)));

    private Dictionary<DateTime, long> Counts(string kind, string format, Func<DateTime, IEnumerable<DateTime>> times) =>
        contents.Read(held =>
        {
            var now = held.Now;

            return times(Ticks.Utc(now)).ToDictionary(time => time, time => held.Counters.Value(Key(kind, time, format), now));
        });

    private static string Key(string kind, DateTime time, string format) =>
        $"stats:{kind}:{time.ToString(format, CultureInfo.InvariantCulture)}";
}
