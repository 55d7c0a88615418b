using Hangfire.Storage;

namespace RiskRadar.JobStorage.Contents;

/// <summary>A job as it is stored. Never changed, only replaced: a reader may keep what it was given.</summary>
/// <param name="Invocation">What is to be called.</param>
/// <param name="Parameters">The job's parameters. Never changed.</param>
/// <param name="CreatedAt">In ticks of UTC.</param>
/// <param name="State">The current state; null before the first.</param>
/// <param name="History">The latest states, oldest first.</param>
/// <param name="Segments">Ids of the documents that hold the states before <paramref name="History"/>, oldest first.</param>
internal sealed record JobRecord(
    InvocationData Invocation,
    IReadOnlyDictionary<string, string?> Parameters,
    long CreatedAt,
    StateRecord? State,
    IReadOnlyList<StateRecord> History,
    IReadOnlyList<long> Segments);
