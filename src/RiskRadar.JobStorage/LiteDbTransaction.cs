using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage;

/// <summary>
/// Hangfire's transaction: operations are collected, with all of the caller's own code run at once, and committed together. Nothing of it is
/// seen before <see cref="Commit"/>, all of it is on the disk when that returns.
/// </summary>
internal sealed class LiteDbTransaction(StorageContents contents, Writer writer, LockTable locks, object lockOwner) : JobStorageTransaction
{
    private readonly List<Action<StorageContents>> _operations = [];
    private readonly List<LiteDbFetchedJob> _acknowledged = [];
    private readonly List<IDisposable> _locks = [];

    public override string CreateJob(Job job, IDictionary<string, string?> parameters, DateTime createdAt, TimeSpan expireIn)
    {
        var id = contents.NextJob();
        _operations.Add(NewJob.Create(id, job, parameters, createdAt, expireIn));

        return JobTable.Name(id);
    }

    public override void SetJobParameter(string jobId, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        ArgumentNullException.ThrowIfNull(name);
        ForJob(jobId, (held, entry) => held.Jobs.Change(
            entry,
            record => record with { Parameters = new Dictionary<string, string?>(record.Parameters, StringComparer.Ordinal) { [name] = value } }));
    }

    public override void ExpireJob(string jobId, TimeSpan expireIn)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        ForJob(jobId, (held, entry) => held.Jobs.Expire(entry, Ticks.After(held.Now, expireIn)));
    }

    public override void PersistJob(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        ForJob(jobId, (held, entry) => held.Jobs.Expire(entry, long.MaxValue));
    }

    public override void SetJobState(string jobId, IState state) => AddState(jobId, state, current: true);

    public override void AddJobState(string jobId, IState state) => AddState(jobId, state, current: false);

    public override void AddToQueue(string queue, string jobId)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(jobId);
        _operations.Add(held => held.Queues.Add(held.NextId(), queue, jobId));
    }

    public override void RemoveFromQueue(IFetchedJob fetchedJob)
    {
        ArgumentNullException.ThrowIfNull(fetchedJob);
        if (fetchedJob is not LiteDbFetchedJob fetched)
        {
            throw new ArgumentException($"A job fetched from this storage is expected, not a {fetchedJob.GetType().Name}.", nameof(fetchedJob));
        }

        _operations.Add(fetched.Acknowledge());
        _acknowledged.Add(fetched);
    }

    public override void IncrementCounter(string key) => Count(key, 1, null);

    public override void IncrementCounter(string key, TimeSpan expireIn) => Count(key, 1, expireIn);

    public override void DecrementCounter(string key) => Count(key, -1, null);

    public override void DecrementCounter(string key, TimeSpan expireIn) => Count(key, -1, expireIn);

    public override void AddToSet(string key, string value) => AddToSet(key, value, 0);

    public override void AddToSet(string key, string value, double score)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Add(held => held.Sets.Add(key, value, score));
    }

    public override void AddRangeToSet(string key, IList<string> items)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            AddToSet(key, item, 0);
        }
    }

    public override void RemoveFromSet(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Add(held => held.Sets.Remove(key, value, held.Now));
    }

    public override void RemoveSet(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held =>
        {
            if (held.Sets.Keys.Find(key, held.Now) is { } set)
            {
                held.Sets.RemoveAll(set);
            }
        });
    }

    public override void ExpireSet(string key, TimeSpan expireIn)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Sets.Keys.Expire(key, Ticks.After(held.Now, expireIn)));
    }

    public override void PersistSet(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Sets.Keys.Expire(key, long.MaxValue));
    }

    public override void InsertToList(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Add(held => held.Lists.Insert(key, value));
    }

    public override void RemoveFromList(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Add(held => held.Lists.Remove(key, value, held.Now));
    }

    public override void TrimList(string key, int keepStartingFrom, int keepEndingAt)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Lists.Trim(key, keepStartingFrom, keepEndingAt, held.Now));
    }

    public override void ExpireList(string key, TimeSpan expireIn)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Lists.Keys.Expire(key, Ticks.After(held.Now, expireIn)));
    }

    public override void PersistList(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Lists.Keys.Expire(key, long.MaxValue));
    }

    public override void SetRangeInHash(string key, IEnumerable<KeyValuePair<string, string?>> keyValuePairs)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(keyValuePairs);
        var fields = keyValuePairs.ToList();
        fields.ForEach(field => ArgumentNullException.ThrowIfNull(field.Key, nameof(keyValuePairs)));
        _operations.Add(held => held.Hashes.Set(key, fields));
    }

    public override void RemoveHash(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held =>
        {
            if (held.Hashes.Keys.Find(key, held.Now) is { } hash)
            {
                held.Hashes.RemoveAll(hash);
            }
        });
    }

    public override void ExpireHash(string key, TimeSpan expireIn)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Hashes.Keys.Expire(key, Ticks.After(held.Now, expireIn)));
    }

    public override void PersistHash(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Hashes.Keys.Expire(key, long.MaxValue));
    }

    public override void AcquireDistributedLock(string resource, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(resource);
        _locks.Add(locks.Acquire(lockOwner, resource, timeout));
    }

    public override void Commit()
    {
        try
        {
            writer.Write([.. _operations]);
            _acknowledged.ForEach(fetched => fetched.Answered());
        }
        finally
        {
            ReleaseLocks();
        }

        _operations.Clear();
        _acknowledged.Clear();
    }

    public override void Dispose()
    {
        ReleaseLocks();
        base.Dispose();
    }

    private void AddState(string jobId, IState state, bool current)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        ArgumentNullException.ThrowIfNull(state);

        // The state is the caller's code and may throw: here, before anything has happened.
        var (name, reason) = (state.Name, state.Reason);
        var data = new Dictionary<string, string?>(state.SerializeData() ?? [], StringComparer.Ordinal);
        ArgumentNullException.ThrowIfNull(name, nameof(state));
        ForJob(jobId, (held, entry) =>
        {
            var record = new StateRecord(name, reason, held.Now, data);
            held.Jobs.AddState(entry, record, current ? SortKey(record) ?? held.NextId() : null, held.NextId);
        });
    }

    // Scheduled jobs are listed by the time they are due, all others by the order of their changes.
    private static long? SortKey(StateRecord state) =>
        string.Equals(state.Name, ScheduledState.StateName, StringComparison.OrdinalIgnoreCase)
            ? StateTime.Read(state.Data, "EnqueueAt")?.Ticks ?? state.CreatedAt
            : null;

    private void Count(string key, int change, TimeSpan? expireIn)
    {
        ArgumentNullException.ThrowIfNull(key);
        _operations.Add(held => held.Counters.Add(key, change, expireIn is { } span ? Ticks.After(held.Now, span) : null));
    }

    private void ForJob(string jobId, Action<StorageContents, JobEntry> act) =>
        _operations.Add(held =>
        {
            // A job that is gone is nobody's error: continuations and the dashboard name jobs that have expired.
            if (held.Jobs.Find(jobId, held.Now) is { } entry)
            {
                act(held, entry);
            }
        });

    private void ReleaseLocks()
    {
        _locks.ForEach(held => held.Dispose());
        _locks.Clear();
    }
}
