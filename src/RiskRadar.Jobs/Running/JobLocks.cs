using Hangfire;
using Hangfire.Storage;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Running;

/// <summary>Locks that hold across all processes that share a job storage.</summary>
internal sealed class JobLocks(JobStorage storage)
{
    /// <summary>What must not be done twice at once: scans of one account, classifications of one post, assessments of the roster.</summary>
    public static string NameOf(AgendaItem item) =>
        item.Account is { } account ? $"riskradar:account:{account}" : $"riskradar:{item.Duty}:{item.Subject:N}";

    /// <summary>Takes a lock, or gives back <see langword="null"/> at once when somebody has it.</summary>
    public IDisposable? TryTake(string name)
    {
        var connection = storage.GetConnection();
        try
        {
            return new HeldLock(connection, connection.AcquireDistributedLock(name, TimeSpan.Zero));
        }
        catch (DistributedLockTimeoutException)
        {
            connection.Dispose();

            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
