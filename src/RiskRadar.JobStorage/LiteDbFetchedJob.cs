using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage;

/// <summary>
/// A job in a worker's hands. The lease holds as long as the process lives: however long the job takes, nobody else gets it. Its number is
/// checked with every answer, so that who has given a job back cannot answer for its next owner.
/// </summary>
internal sealed class LiteDbFetchedJob(Writer writer, QueueEntry entry, long lease) : IFetchedJob
{
    private int _answered;

    public string JobId => entry.JobId;

    public DateTime? FetchedAt => entry.FetchedAt is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    public void RemoveFromQueue()
    {
        if (Volatile.Read(ref _answered) == 0)
        {
            writer.Write(Acknowledge());
            Answered();
        }
    }

    public void Requeue()
    {
        if (Volatile.Read(ref _answered) == 0)
        {
            writer.Write(contents => contents.Queues.Requeue(entry.Id, lease));
            Answered();
        }
    }

    public void Dispose()
    {
        try
        {
            Requeue();
        }
        catch (ObjectDisposedException)
        {
            // The storage is closed: the next opening requeues what was not acknowledged.
        }
    }

    /// <summary>Removing it from the queue, as part of a transaction.</summary>
    public Action<StorageContents> Acknowledge() => contents => contents.Queues.Acknowledge(entry.Id, lease);

    /// <summary>The transaction that acknowledged it is on the disk.</summary>
    public void Answered() => Volatile.Write(ref _answered, 1);
}
