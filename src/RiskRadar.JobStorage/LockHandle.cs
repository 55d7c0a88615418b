namespace RiskRadar.JobStorage;

/// <summary>One acquisition of a lock. May be given back on any thread, and more than once.</summary>
internal sealed class LockHandle(LockTable locks, object owner, string resource) : IDisposable
{
    private int _released;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            locks.Release(owner, resource);
        }
    }
}
