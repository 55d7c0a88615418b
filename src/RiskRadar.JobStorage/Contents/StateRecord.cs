namespace RiskRadar.JobStorage.Contents;

/// <summary>A state that a job was put into.</summary>
/// <param name="Name">The state's name, as the state itself gave it.</param>
/// <param name="Reason">Why; null when nobody said.</param>
/// <param name="CreatedAt">When, in ticks of UTC.</param>
/// <param name="Data">What the state serialised. Never changed.</param>
internal sealed record StateRecord(string Name, string? Reason, long CreatedAt, IReadOnlyDictionary<string, string?> Data);
