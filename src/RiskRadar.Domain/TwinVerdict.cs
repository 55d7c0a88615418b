namespace RiskRadar.Domain;

/// <summary>The verdict without, or with, the comments that look coordinated: a brigade is not an audience.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="RiskScore">In [0, 100].</param>
/// <param name="SetAside">How many comments were set aside.</param>
public sealed record TwinVerdict(Verdict Verdict, double RiskScore, int SetAside);
