using Hangfire.Common;
using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;

namespace RiskRadar.JobStorage.Monitoring;

/// <summary>A job as the dashboard's lists show it. Everything is null when the job is gone.</summary>
internal sealed class ListedJob
{
    public ListedJob(JobRecord? record, string state)
    {
        Invocation = record?.Invocation;
        (Job, LoadException) = Invocation?.TryDeserialize() ?? (null, null);
        State = record?.State;
        IsInState = string.Equals(State?.Name, state, StringComparison.OrdinalIgnoreCase);
        Data = IsInState ? State!.CopyData() : null;
    }

    public InvocationData? Invocation { get; }

    public Job? Job { get; }

    public JobLoadException? LoadException { get; }

    public StateRecord? State { get; }

    /// <summary>Whether the job still is in the state of the list.</summary>
    public bool IsInState { get; }

    /// <summary>The state's data; null when the job is in another state by now.</summary>
    public Dictionary<string, string?>? Data { get; }

    public string? Text(string name) => Data?.GetValueOrDefault(name);

    public long? Number(string name) => long.TryParse(Text(name), out var number) ? number : null;

    /// <summary>The time the state's data gives, or else the time of the state change; null when the job is in another state by now.</summary>
    public DateTime? Time(string name) => IsInState ? StateTime.Read(Data, name) ?? Ticks.Utc(State!.CreatedAt) : null;
}
