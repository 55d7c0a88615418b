using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage;

/// <summary>Hangfire's connection: a handle that costs nothing, and the owner of the locks taken through it.</summary>
internal sealed class LiteDbConnection(StorageContents contents, Writer writer, ServerTable servers, LockTable locks) : JobStorageConnection
{
    public override IWriteOnlyTransaction CreateWriteTransaction()
    {
        ThrowIfClosed();

        return new LiteDbTransaction(contents, writer, locks, this);
    }

    public override IDisposable AcquireDistributedLock(string resource, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(resource);

        return locks.Acquire(this, resource, timeout);
    }

    public override string CreateExpiredJob(Job job, IDictionary<string, string?> parameters, DateTime createdAt, TimeSpan expireIn)
    {
        var id = contents.NextJob();
        writer.Write(NewJob.Create(id, job, parameters, createdAt, expireIn));

        return JobTable.Name(id);
    }

    public override IFetchedJob FetchNextJob(string[] queues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queues);
        if (queues.Length == 0)
        {
            throw new ArgumentException("At least one queue must be named.", nameof(queues));
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var fetch = new Fetch(queues);
        writer.Write(held => held.Queues.Ask(fetch));
        try
        {
            fetch.Wait(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            writer.Write(held => held.Queues.Withdraw(fetch));
            throw;
        }

        return new LiteDbFetchedJob(
            writer, fetch.Entry ?? throw new ObjectDisposedException(nameof(LiteDbJobStorage)), fetch.Lease);
    }

    public override void SetJobParameter(string id, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var transaction = new LiteDbTransaction(contents, writer, locks, this);
        transaction.SetJobParameter(id, name, value);
        transaction.Commit();
    }

    public override string? GetJobParameter(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);

        return Record(id)?.Parameters.GetValueOrDefault(name);
    }

    public override JobData? GetJobData(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        if (Record(jobId) is not { } record)
        {
            return null;
        }

        var (job, error) = record.Invocation.TryDeserialize();

        return new JobData
        {
            Job = job,
            LoadException = error,
            InvocationData = record.Invocation,
            State = record.State?.Name,
            CreatedAt = Ticks.Utc(record.CreatedAt),
            ParametersSnapshot = new Dictionary<string, string?>(record.Parameters, StringComparer.Ordinal),
        };
    }

    public override StateData? GetStateData(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);

        return Record(jobId)?.State is { } state
            ? new StateData { Name = state.Name, Reason = state.Reason, Data = state.CopyData() }
            : null;
    }

    public override void AnnounceServer(string serverId, ServerContext context)
    {
        ArgumentNullException.ThrowIfNull(serverId);
        ArgumentNullException.ThrowIfNull(context);
        ThrowIfClosed();
        servers.Announce(serverId, context);
    }

    public override void RemoveServer(string serverId)
    {
        ArgumentNullException.ThrowIfNull(serverId);
        ThrowIfClosed();
        servers.Remove(serverId);
    }

    public override void Heartbeat(string serverId)
    {
        ArgumentNullException.ThrowIfNull(serverId);
        ThrowIfClosed();
        servers.Heartbeat(serverId);
    }

    public override int RemoveTimedOutServers(TimeSpan timeOut)
    {
        if (timeOut <= TimeSpan.Zero)
        {
            throw new ArgumentException("The time-out must be positive.", nameof(timeOut));
        }

        ThrowIfClosed();

        return servers.RemoveSilent(timeOut);
    }

    public override HashSet<string> GetAllItemsFromSet(string key) =>
        Set(key, set => set is null ? [] : new HashSet<string>(set.Ordered.Select(item => item.Value), StringComparer.Ordinal));

    public override string? GetFirstByLowestScoreFromSet(string key, double fromScore, double toScore) =>
        GetFirstByLowestScoreFromSet(key, fromScore, toScore, 1).FirstOrDefault();

    public override List<string> GetFirstByLowestScoreFromSet(string key, double fromScore, double toScore, int count)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (count <= 0)
        {
            throw new ArgumentException("The count must be positive.", nameof(count));
        }

        if (toScore < fromScore)
        {
            throw new ArgumentException("The range must end at or after its start.", nameof(toScore));
        }

        return Set<List<string>>(key, set => set is null ? [] : [.. set.Between(fromScore, toScore).Take(count).Select(item => item.Value)]);
    }

    public override long GetSetCount(string key) => Set(key, set => set?.Items.Count ?? 0);

    public override long GetSetCount(IEnumerable<string> keys, int limit)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var all = keys.ToList();

        return contents.Read(held => Math.Min(limit, all.Sum(key => (long)(held.Sets.Keys.Find(key, held.Now)?.Items.Count ?? 0))));
    }

    public override bool GetSetContains(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(value);

        return Set(key, set => set?.Items.ContainsKey(value) ?? false);
    }

    public override List<string> GetRangeFromSet(string key, int startingFrom, int endingAt)
    {
        var from = Math.Max(startingFrom, 0);
        var count = (int)Math.Clamp((long)endingAt - from + 1, 0, int.MaxValue);

        return Set<List<string>>(key, set => set is null ? [] : [.. set.Ordered.Skip(from).Take(count).Select(item => item.Value)]);
    }

    public override TimeSpan GetSetTtl(string key) => Set(key, TimeToLive);

    public override void SetRangeInHash(string key, IEnumerable<KeyValuePair<string, string?>> keyValuePairs)
    {
        using var transaction = new LiteDbTransaction(contents, writer, locks, this);
        transaction.SetRangeInHash(key, keyValuePairs);
        transaction.Commit();
    }

    public override Dictionary<string, string?>? GetAllEntriesFromHash(string key) =>
        Hash(key, hash => hash?.Fields.Values.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    public override string? GetValueFromHash(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return Hash(key, hash => hash?.Fields.GetValueOrDefault(name)?.Value);
    }

    public override long GetHashCount(string key) => Hash(key, hash => hash?.Fields.Count ?? 0);

    public override TimeSpan GetHashTtl(string key) => Hash(key, TimeToLive);

    public override long GetListCount(string key) => List(key, list => list?.OldestFirst.Count ?? 0);

    public override List<string> GetAllItemsFromList(string key) => GetRangeFromList(key, 0, int.MaxValue);

    public override List<string> GetRangeFromList(string key, int startingFrom, int endingAt) =>
        List<List<string>>(key, list => list is null ? [] : [.. list.Range(startingFrom, endingAt)]);

    public override TimeSpan GetListTtl(string key) => List(key, TimeToLive);

    public override long GetCounter(string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        return contents.Read(held => held.Counters.Value(key, held.Now));
    }

    public override DateTime GetUtcDateTime() => contents.Read(held => Ticks.Utc(held.Now));

    public override void Dispose()
    {
        locks.ReleaseAll(this);
        base.Dispose();
    }

    private JobRecord? Record(string id)
    {
        var (entry, record) = contents.Read(held =>
        {
            var found = held.Jobs.Find(id, held.Now);

            return (found, found?.Record);
        });

        return record ?? (entry is null ? null : contents.Records([entry])[0]);
    }

    private T Set<T>(string key, Func<SetEntry?, T> read)
    {
        ArgumentNullException.ThrowIfNull(key);

        return contents.Read(held => read(held.Sets.Keys.Find(key, held.Now)));
    }

    private T Hash<T>(string key, Func<HashEntry?, T> read)
    {
        ArgumentNullException.ThrowIfNull(key);

        return contents.Read(held => read(held.Hashes.Keys.Find(key, held.Now)));
    }

    private T List<T>(string key, Func<ListEntry?, T> read)
    {
        ArgumentNullException.ThrowIfNull(key);

        return contents.Read(held => read(held.Lists.Keys.Find(key, held.Now)));
    }

    private TimeSpan TimeToLive(Expirable? thing)
    {
        if (thing is not { Expires: true })
        {
            return TimeSpan.FromSeconds(-1);
        }

        return TimeSpan.FromTicks(Math.Max(0, thing.ExpireAt - contents.Now));
    }

    private void ThrowIfClosed() => contents.Read(_ => true);
}
