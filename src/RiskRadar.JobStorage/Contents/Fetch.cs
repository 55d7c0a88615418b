namespace RiskRadar.JobStorage.Contents;

/// <summary>A worker that asks for a job, and the answer.</summary>
internal sealed class Fetch(string[] queues) : IDisposable
{
    private readonly ManualResetEventSlim _answered = new(false);

    public string[] Queues { get; } = queues;

    /// <summary>What it was given; null until then, and for ever once the storage is closed. Set under the gate.</summary>
    public QueueEntry? Entry { get; set; }

    public long Lease { get; set; }

    public void Answer() => _answered.Set();

    public void Wait(CancellationToken cancellationToken) => _answered.Wait(cancellationToken);

    public void Dispose() => _answered.Dispose();
}
