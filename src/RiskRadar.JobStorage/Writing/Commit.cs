using System.Runtime.ExceptionServices;
using RiskRadar.JobStorage.Contents;

namespace RiskRadar.JobStorage.Writing;

/// <summary>A transaction on its way to the disk, and the thread that waits for it.</summary>
internal sealed class Commit(IReadOnlyList<Action<StorageContents>> operations)
{
    private Exception? _error;
    private bool _done;

    public IReadOnlyList<Action<StorageContents>> Operations { get; } = operations;

    public void Complete(Exception? error)
    {
        lock (this)
        {
            _error = error;
            _done = true;
            Monitor.PulseAll(this);
        }
    }

    /// <summary>Returns when the transaction is on the disk; throws what kept it from getting there.</summary>
    public void Wait()
    {
        lock (this)
        {
            while (!_done)
            {
                Monitor.Wait(this);
            }
        }

        if (_error is not null)
        {
            ExceptionDispatchInfo.Throw(_error);
        }
    }
}
