using System.Globalization;
using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>All jobs: an index in memory, the jobs themselves in the file, and those in use in a cache between the two.</summary>
internal sealed class JobTable(Tables changes, Expirations expirations, int cached)
{
    // States beyond this many move out of the job's document, which is rewritten with each change.
    private const int LongestHistory = 40;
    private const int KeptHistory = 8;

    private readonly Dictionary<long, JobEntry> _jobs = [];
    private readonly Dictionary<string, SortedSet<JobEntry>> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<JobEntry> _cache = new();
    private LiteFile.LiteFile? _file;

    public int Count => _jobs.Count;

    /// <summary>The job with this id; null when there is none, or the text is no id of ours, or the job has expired.</summary>
    public JobEntry? Find(string id, long now) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && _jobs.TryGetValue(number, out var entry) && entry.ExpireAt > now && id == Name(number) ? entry : null;

    public static string Name(long id) => id.ToString(CultureInfo.InvariantCulture);

    public int CountIn(string state) => _states.TryGetValue(state, out var jobs) ? jobs.Count : 0;

    /// <summary>The jobs in a state in their order, or from the last to the first.</summary>
    public IEnumerable<JobEntry> In(string state, bool latestFirst) => !_states.TryGetValue(state, out var jobs) ? []
        : latestFirst ? jobs.Reverse() : jobs;

    public void Create(long id, JobRecord record, long expireAt)
    {
        var entry = new JobEntry(id) { Record = record };
        _jobs.Add(id, entry);
        expirations.Set(entry, expireAt);
        Cache(entry);
        changes.Jobs.Insert(entry);
    }

    public void Expire(JobEntry entry, long expireAt)
    {
        if (entry.ExpireAt != expireAt)
        {
            expirations.Set(entry, expireAt);
            Change(entry, record => record);
        }
    }

    public void Change(JobEntry entry, Func<JobRecord, JobRecord> change)
    {
        entry.Record = change(Record(entry));
        entry.Version++;
        changes.Jobs.Update(entry);
    }

    /// <summary>Adds a state to the history and, where <paramref name="sortKey"/> is given, makes it the current one.</summary>
    public void AddState(JobEntry entry, StateRecord state, long? sortKey, Func<long> nextId)
    {
        Change(entry, record => Shorten(
            record with { History = [.. record.History, state], State = sortKey is null ? record.State : state },
            nextId));
        entry.Segmented = entry.Record!.Segments.Count > 0;
        if (sortKey is { } key)
        {
            Unlist(entry);
            (entry.StateName, entry.SortKey) = (state.Name, key);
            List(entry);
        }
    }

    public void Remove(JobEntry entry)
    {
        foreach (var segment in entry.Segmented ? Record(entry).Segments : [])
        {
            changes.History.Delete(new HistorySegment(segment, []));
        }

        _jobs.Remove(entry.Id);
        Unlist(entry);
        expirations.Remove(entry);
        entry.Version++;
        changes.Jobs.Delete(entry);
    }

    /// <summary>The job's record, read from the file where need be. For the writing thread; readers use <see cref="Keep"/>.</summary>
    public JobRecord Record(JobEntry entry)
    {
        entry.Touched = true;
        if (entry.Record is null)
        {
            entry.Record = JobDocument.Record(_file!.Read(database => database.GetCollection(changes.Jobs.Name).FindById(entry.Id)));
            Cache(entry);
        }

        return entry.Record;
    }

    /// <summary>Takes a record that a reader has read from the file, unless the job has changed since it looked.</summary>
    public void Keep(JobEntry entry, int version, JobRecord record)
    {
        if (entry.Record is null && entry.Version == version)
        {
            entry.Record = record;
            Cache(entry);
        }
    }

    /// <summary>Lets go of records that nobody has used lately. Call it when none of them is on its way to the file.</summary>
    public void Trim()
    {
        for (var looks = _cache.Count; _cache.Count > cached && looks > 0; looks--)
        {
            var entry = _cache.Dequeue();
            if (entry.Touched)
            {
                entry.Touched = false;
                _cache.Enqueue(entry);
            }
            else
            {
                entry.Record = null;
            }
        }
    }

    /// <returns>The largest number that jobs and their state changes have used.</returns>
    public (long Job, long Other) Load(LiteFile.LiteFile file, LiteDatabase database)
    {
        _file = file;
        _jobs.Clear();
        _states.Clear();
        _cache.Clear();
        var largest = (Job: 0L, Other: 0L);
        foreach (var document in database.GetCollection(changes.Jobs.Name).Query().Select(JobDocument.IndexFields).ToEnumerable())
        {
            var entry = JobDocument.Index(document);
            _jobs.Add(entry.Id, entry);
            List(entry);
            var expireAt = entry.ExpireAt;
            entry.ExpireAt = long.MaxValue;
            expirations.Set(entry, expireAt);
            largest = (Math.Max(largest.Job, entry.Id), Scheduled(entry) ? largest.Other : Math.Max(largest.Other, entry.SortKey));
        }

        return largest;
    }

    private static bool Scheduled(JobEntry entry) =>
        string.Equals(entry.StateName, Hangfire.States.ScheduledState.StateName, StringComparison.OrdinalIgnoreCase);

    private JobRecord Shorten(JobRecord record, Func<long> nextId)
    {
        if (record.History.Count <= LongestHistory)
        {
            return record;
        }

        var segment = new HistorySegment(nextId(), [.. record.History.SkipLast(KeptHistory)]);
        changes.History.Insert(segment);

        return record with { History = [.. record.History.TakeLast(KeptHistory)], Segments = [.. record.Segments, segment.Id] };
    }

    private void Cache(JobEntry entry)
    {
        entry.Touched = true;
        _cache.Enqueue(entry);
    }

    private void List(JobEntry entry)
    {
        if (entry.StateName is { } state)
        {
            if (!_states.TryGetValue(state, out var jobs))
            {
                _states[state] = jobs = new SortedSet<JobEntry>(JobEntry.InOrder);
            }

            jobs.Add(entry);
        }
    }

    private void Unlist(JobEntry entry)
    {
        if (entry.StateName is { } state && _states.TryGetValue(state, out var jobs))
        {
            jobs.Remove(entry);
        }
    }
}
