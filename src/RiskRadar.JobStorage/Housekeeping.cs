using Hangfire.Server;

namespace RiskRadar.JobStorage;

/// <summary>The storage's own process, run once per storage by Hangfire's server: removes what has expired and gives room back.</summary>
/// <remarks>There is no aggregation of counters to do: increments are added up when they are committed.</remarks>
internal sealed class Housekeeping(LiteDbJobStorage storage, TimeSpan interval) : IBackgroundProcess
{
    public void Execute(BackgroundProcessContext context)
    {
        storage.RemoveExpired(context.StoppingToken);
        storage.CompactIfEmpty();
        context.Wait(interval);
    }

    public override string ToString() => nameof(Housekeeping);
}
