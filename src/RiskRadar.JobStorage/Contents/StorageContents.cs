using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>
/// Everything the storage holds, in memory, over the file that is its durable truth. The writer's thread alone changes it; everything happens
/// under one gate, held for microseconds. A reader may see a commit a moment before its committer is told of it, and nothing that follows from
/// it can become durable before it.
/// </summary>
internal sealed class StorageContents
{
    // Few, so that a commit does not wait long behind a great expiry. The expiration process does the rest.
    private const int MostExpiredPerBatch = 50;

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Expirations _expirations = new();
    private readonly Tables _changes = new();
    private LiteFile.LiteFile? _file;
    private Exception? _fault;
    private bool _closed;
    private bool _marked;
    private long _lastId;
    private long _lastJob;

    public StorageContents(TimeProvider clock, int cachedJobs)
    {
        _clock = clock;
        Jobs = new JobTable(_changes, _expirations, cachedJobs);
        Queues = new QueueTable(_changes);
        Sets = new SetTable(_changes, _expirations, NextId);
        Hashes = new HashTable(_changes, _expirations, NextId);
        Lists = new ListTable(_changes, _expirations, NextId);
        Counters = new CounterTable(_changes, _expirations, NextId);
    }

    public JobTable Jobs { get; }

    public QueueTable Queues { get; }

    public SetTable Sets { get; }

    public HashTable Hashes { get; }

    public ListTable Lists { get; }

    public CounterTable Counters { get; }

    /// <summary>How many things have been removed because their time had come, since the start.</summary>
    public long Expired { get; private set; }

    /// <summary>Ticks of UTC.</summary>
    public long Now => _clock.GetUtcNow().UtcTicks;

    public long NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>A number that no job has had.</summary>
    public long NextJob() => Interlocked.Increment(ref _lastJob);

    /// <summary>Reads under the gate. What it returns must not be changed by a later write: copies, or records.</summary>
    public T Read<T>(Func<StorageContents, T> read)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(LiteDbJobStorage));
            if (_fault is not null)
            {
                throw new IOException($"The job storage cannot be read until its file can: {_fault.Message}", _fault);
            }

            return read(this);
        }
    }

    /// <summary>The records of these jobs, from memory or the file, in the same order. A job that is gone meanwhile has none.</summary>
    public List<JobRecord?> Records(IReadOnlyList<JobEntry> entries)
    {
        var records = new List<JobRecord?>(entries.Count);
        foreach (var entry in entries)
        {
            var (record, version) = Read(_ =>
            {
                entry.Touched = true;

                return (entry.Record, entry.Version);
            });
            records.Add(record ?? ReadRecord(entry, version));
        }

        return records;
    }

    /// <summary>All states of a job, the newest first.</summary>
    public List<StateRecord> History(JobRecord record)
    {
        var history = new List<StateRecord>();
        foreach (var segment in record.Segments)
        {
            history.AddRange(_file!.Read(database => database.GetCollection(_changes.History.Name).FindById(segment)) is { } document
                ? JobDocument.States(document["h"]) : []);
        }

        history.AddRange(record.History);
        history.Reverse();

        return history;
    }

    /// <summary>Runs the transactions one after the other, and returns what is to be written for all of them.</summary>
    public List<TableWrite> Apply(IReadOnlyList<Commit> batch)
    {
        lock (_gate)
        {
            // What has expired is gone, whether or not the process that removes it has come by.
            RemoveExpired(MostExpiredPerBatch);
            foreach (var commit in batch)
            {
                foreach (var operation in commit.Operations)
                {
                    operation(this);
                }
            }

            // The worker will ask for the job at once: it is read here, where nobody else is at the file.
            Queues.Serve(Now, id =>
            {
                if (Jobs.Find(id, Now) is { } entry)
                {
                    Jobs.Record(entry);
                }
            });
            if (_marked)
            {
                _changes.Marks.Update(new JobNumberMark(Interlocked.Read(ref _lastJob)));
                _marked = false;
            }

            return _changes.Take();
        }
    }

    /// <summary>What was applied is in the file.</summary>
    public void Written()
    {
        lock (_gate)
        {
            Queues.Written();
            Jobs.Trim();
        }
    }

    /// <summary>Removes up to <paramref name="most"/> things whose time has come.</summary>
    public void RemoveExpired(int most)
    {
        var now = Now;
        for (var removed = 0; removed < most && _expirations.Due(now) is { } due; removed++)
        {
            Remove(due);
            Expired++;
        }
    }

    /// <summary>Whether there is anything whose time has come.</summary>
    public bool AnyExpired() => _expirations.Due(Now) is not null;

    /// <summary>What was applied is not in the file, and what memory says is wrong until <see cref="Load"/> succeeds.</summary>
    public void Distrust(Exception fault)
    {
        lock (_gate)
        {
            _fault = fault;
        }
    }

    /// <summary>Reads everything from the file.</summary>
    public void Load(LiteFile.LiteFile file)
    {
        lock (_gate)
        {
            _file = file;
            _changes.Forget();
            _expirations.Clear();
            Sets.Keys.Clear();
            Hashes.Keys.Clear();
            Lists.Keys.Clear();
            file.Read(database =>
            {
                LoadExpiries(database);
                var jobs = Jobs.Load(file, database);
                long[] used =
                [
                    jobs.Other, Queues.Load(database), Sets.Load(database), Hashes.Load(database), Lists.Load(database),
                    Counters.Load(database), LastSegment(database),
                ];
                _lastId = Math.Max(_lastId, used.Max());
                _lastJob = Math.Max(_lastJob, Math.Max(jobs.Job, JobNumberMark.Of(database, _changes.Marks.Name)));
                if (database.GetCollection(_changes.Marks.Name).FindById(1) is null)
                {
                    _changes.Marks.Insert(new JobNumberMark(_lastJob));
                }

                return true;
            });
            _fault = null;
        }
    }

    /// <summary>From now on nothing can be read, and nobody waits for a job.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Queues.Close();
        }
    }

    private void Remove(Expirable due)
    {
        switch (due)
        {
            case JobEntry job:
                Jobs.Remove(job);
                _marked = true;
                break;
            case SetEntry set:
                Sets.RemoveAll(set);
                break;
            case HashEntry hash:
                Hashes.RemoveAll(hash);
                break;
            case ListEntry list:
                Lists.RemoveAll(list);
                break;
            case CounterEntry counter:
                Counters.Remove(counter);
                break;
            default:
                throw new InvalidOperationException($"A {due.GetType().Name} cannot expire.");
        }
    }

    private void LoadExpiries(LiteDatabase database)
    {
        foreach (var document in database.GetCollection(_changes.Expiries.Name).FindAll())
        {
            var (id, key, at) = (document["_id"].AsInt64, document["k"].AsString, document["x"].AsInt64);
            _lastId = Math.Max(_lastId, id);
            switch ((ExpirableKind)document["t"].AsInt32)
            {
                case ExpirableKind.Set:
                    Keep(Sets.Keys, new SetEntry(id, key), at);
                    break;
                case ExpirableKind.Hash:
                    Keep(Hashes.Keys, new HashEntry(id, key), at);
                    break;
                case ExpirableKind.List:
                    Keep(Lists.Keys, new ListEntry(id, key), at);
                    break;
                default:
                    break;
            }
        }
    }

    private long LastSegment(LiteDatabase database) =>
        database.GetCollection(_changes.History.Name).Find(Query.All(Query.Descending), limit: 1).FirstOrDefault()?["_id"].AsInt64 ?? 0;

    private void Keep<T>(Keyed<T> keys, T entry, long expireAt)
        where T : KeyedEntry
    {
        keys.Add(entry);
        _expirations.Set(entry, expireAt);
    }

    private JobRecord? ReadRecord(JobEntry entry, int version)
    {
        // Outside the gate: the file may be busy with a commit.
        if (_file!.Read(database => database.GetCollection(_changes.Jobs.Name).FindById(entry.Id)) is not { } document)
        {
            return null;
        }

        var record = JobDocument.Record(document);

        return Read(contents =>
        {
            contents.Jobs.Keep(entry, version, record);

            return entry.Record ?? record;
        });
    }
}
