using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>All queues, in memory; their entries are in the file as well.</summary>
internal sealed class QueueTable(Tables changes)
{
    private readonly Dictionary<long, QueueEntry> _entries = [];

    // A server that listens to "Critical" must get what was put into "critical".
    private readonly Dictionary<string, JobQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedList<Fetch> _fetches = new();

    // Handed out in memory, not yet in the file: told to their workers when they are.
    private readonly List<Fetch> _granted = [];

    // Asked in the batch at hand: when it fails, their workers are told so by its exception and wait no more.
    private readonly HashSet<Fetch> _asked = [];

    // Leases as the file has them. Memory may be one batch ahead.
    private readonly Dictionary<long, long> _held = [];
    private readonly List<(long Entry, long Lease)> _leaseChanges = [];
    private long _lastLease;
    private bool _closed;

    public IEnumerable<JobQueue> All => _queues.Values.OrderBy(queue => queue.Name, StringComparer.Ordinal);

    public JobQueue? Find(string name) => _queues.GetValueOrDefault(name);

    public void Add(long id, string queue, string jobId)
    {
        var entry = new QueueEntry(id, queue, jobId);
        _entries.Add(id, entry);
        Queue(queue).Waiting.Add(entry);
        changes.Queue.Insert(entry);
    }

    public void Ask(Fetch fetch)
    {
        if (_closed)
        {
            fetch.Answer();
        }
        else
        {
            _fetches.AddLast(fetch);
            _asked.Add(fetch);
        }
    }

    /// <summary>Takes back what was asked, and what was given for it.</summary>
    public void Withdraw(Fetch fetch)
    {
        _fetches.Remove(fetch);
        _granted.Remove(fetch);
        if (fetch.Entry is { } entry)
        {
            Requeue(entry.Id, fetch.Lease);
        }
    }

    /// <summary>Hands waiting jobs to waiting workers: the longest waiting worker first, its first queue first, the oldest entry first.</summary>
    /// <param name="now">The time of the leases.</param>
    /// <param name="granted">Called with the id of each job that is handed out.</param>
    public void Serve(long now, Action<string> granted)
    {
        for (var node = _fetches.First; node is not null;)
        {
            var next = node.Next;
            if (Take(node.Value.Queues) is { } entry)
            {
                (entry.FetchedAt, entry.Lease) = (now, ++_lastLease);
                Queue(entry.Queue).Fetched.Add(entry);
                changes.Queue.Update(entry);
                _leaseChanges.Add((entry.Id, entry.Lease));
                (node.Value.Entry, node.Value.Lease) = (entry, entry.Lease);
                _granted.Add(node.Value);
                _fetches.Remove(node);
                granted(entry.JobId);
            }

            node = next;
        }
    }

    /// <summary>Removes an entry for good, unless its lease has passed to somebody else.</summary>
    public void Acknowledge(long id, long lease)
    {
        if (_entries.TryGetValue(id, out var entry) && entry.Lease == lease)
        {
            _entries.Remove(id);
            _leaseChanges.Add((id, 0));
            var queue = Queue(entry.Queue);
            queue.Fetched.Remove(entry);
            Forget(queue);
            changes.Queue.Delete(entry);
        }
    }

    /// <summary>Puts an entry back to its old place, unless its lease has passed to somebody else.</summary>
    public void Requeue(long id, long lease)
    {
        if (_entries.TryGetValue(id, out var entry) && entry.Lease == lease)
        {
            (entry.FetchedAt, entry.Lease) = (null, 0);
            _leaseChanges.Add((id, 0));
            var queue = Queue(entry.Queue);
            queue.Fetched.Remove(entry);
            queue.Waiting.Add(entry);
            changes.Queue.Update(entry);
        }
    }

    /// <summary>The batch is in the file: workers may begin.</summary>
    public void Written()
    {
        foreach (var (entry, lease) in _leaseChanges)
        {
            if (lease == 0)
            {
                _held.Remove(entry);
            }
            else
            {
                _held[entry] = lease;
            }
        }

        _leaseChanges.Clear();
        _asked.Clear();
        _granted.ForEach(fetch => fetch.Answer());
        _granted.Clear();
    }

    /// <summary>Reads the queues from the file. Leases of workers of this process live on; all others are void, and their entries wait again.</summary>
    /// <returns>The largest number used.</returns>
    public long Load(LiteDatabase database)
    {
        _entries.Clear();
        _queues.Clear();
        _leaseChanges.Clear();
        foreach (var fetch in Enumerable.Reverse(_granted))
        {
            (fetch.Entry, fetch.Lease) = (null, 0);
            _fetches.AddFirst(fetch);
        }

        foreach (var fetch in _asked)
        {
            _fetches.Remove(fetch);
        }

        _granted.Clear();
        _asked.Clear();
        foreach (var entry in database.GetCollection(changes.Queue.Name).FindAll().Select(QueueEntry.Of))
        {
            _entries.Add(entry.Id, entry);
            entry.Lease = _held.GetValueOrDefault(entry.Id);
            if (entry.Lease != 0)
            {
                Queue(entry.Queue).Fetched.Add(entry);
                continue;
            }

            Queue(entry.Queue).Waiting.Add(entry);
            if (entry.FetchedAt is not null)
            {
                entry.FetchedAt = null;
                changes.Queue.Update(entry);
            }
        }

        return _entries.Keys.DefaultIfEmpty().Max();
    }

    /// <summary>The storage is closed: nobody will get a job any more.</summary>
    public void Close()
    {
        _closed = true;
        foreach (var fetch in _fetches.Concat(_granted))
        {
            fetch.Entry = null;
            fetch.Answer();
        }

        _fetches.Clear();
        _granted.Clear();
    }

    private QueueEntry? Take(string[] queues)
    {
        foreach (var name in queues)
        {
            if (_queues.TryGetValue(name, out var queue) && queue.Waiting.Min is { } entry)
            {
                queue.Waiting.Remove(entry);

                return entry;
            }
        }

        return null;
    }

    private JobQueue Queue(string name) => _queues.TryGetValue(name, out var queue) ? queue : _queues[name] = new JobQueue(name);

    private void Forget(JobQueue queue)
    {
        if (queue.IsEmpty)
        {
            _queues.Remove(queue.Name);
        }
    }
}
