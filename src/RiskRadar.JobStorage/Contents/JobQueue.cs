namespace RiskRadar.JobStorage.Contents;

/// <summary>One queue: who waits in it, and who was handed out.</summary>
internal sealed class JobQueue(string name)
{
    public string Name { get; } = name;

    public SortedSet<QueueEntry> Waiting { get; } = new(QueueEntry.InOrder);

    public SortedSet<QueueEntry> Fetched { get; } = new(QueueEntry.InOrder);

    public bool IsEmpty => Waiting.Count == 0 && Fetched.Count == 0;
}
