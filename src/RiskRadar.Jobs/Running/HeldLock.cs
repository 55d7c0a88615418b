using Hangfire.Storage;

namespace RiskRadar.Jobs.Running;

/// <summary>A lock with the connection that holds it.</summary>
internal sealed class HeldLock(IStorageConnection connection, IDisposable @lock) : IDisposable
{
    public void Dispose()
    {
        @lock.Dispose();
        connection.Dispose();
    }
}
