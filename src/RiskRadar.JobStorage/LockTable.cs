using System.Diagnostics;
using Hangfire.Storage;

namespace RiskRadar.JobStorage;

/// <summary>
/// The distributed locks, for one process: in memory, so that no crash leaves one behind and nobody is robbed of one for holding it long.
/// A connection may take a lock again that it has; what a connection holds ends with it.
/// </summary>
internal sealed class LockTable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Dictionary<string, HeldLock> _held = new(StringComparer.Ordinal);
    private bool _closed;

    /// <exception cref="DistributedLockTimeoutException">Somebody else had it all the while.</exception>
    public IDisposable Acquire(object owner, string resource, TimeSpan timeout)
    {
        var start = Stopwatch.GetTimestamp();
        lock (_held)
        {
            while (true)
            {
                ObjectDisposedException.ThrowIf(_closed, typeof(LiteDbJobStorage));
                if (!_held.TryGetValue(resource, out var held))
                {
                    _held[resource] = new HeldLock(owner);

                    return new LockHandle(this, owner, resource);
                }

                if (ReferenceEquals(held.Owner, owner))
                {
                    held.Depth++;

                    return new LockHandle(this, owner, resource);
                }

                var left = timeout - Stopwatch.GetElapsedTime(start);
                if (left <= TimeSpan.Zero)
                {
                    throw new DistributedLockTimeoutException(resource);
                }

                // Capped: Monitor cannot wait longer than an int of milliseconds, and need not.
                Monitor.Wait(_held, left < LongestWait ? left : LongestWait);
            }
        }
    }

    public void Release(object owner, string resource)
    {
        lock (_held)
        {
            if (_held.TryGetValue(resource, out var held) && ReferenceEquals(held.Owner, owner) && --held.Depth == 0)
            {
                _held.Remove(resource);
                Monitor.PulseAll(_held);
            }
        }
    }

    public void ReleaseAll(object owner)
    {
        lock (_held)
        {
            var mine = _held.Where(entry => ReferenceEquals(entry.Value.Owner, owner)).Select(entry => entry.Key).ToList();
            mine.ForEach(resource => _held.Remove(resource));
            if (mine.Count > 0)
            {
                Monitor.PulseAll(_held);
            }
        }
    }

    /// <summary>Nobody gets a lock any more, and whoever waits for one is told.</summary>
    public void Close()
    {
        lock (_held)
        {
            _closed = true;
            _held.Clear();
            Monitor.PulseAll(_held);
        }
    }

    private sealed class HeldLock(object owner)
    {
        public object Owner { get; } = owner;

        public int Depth { get; set; } = 1;
    }
}
