namespace RiskRadar.Jobs.Erasing;

/// <summary>What was removed of one author.</summary>
/// <param name="Sites">Sites on which the name was looked for.</param>
/// <param name="Comments">Comments removed.</param>
/// <param name="Posts">Posts under which they stood.</param>
/// <param name="Snapshots">Page snapshots removed because they show the name.</param>
/// <param name="Assessments">Assessments from which quotes or evidence were taken.</param>
public sealed record ErasureReport(int Sites, int Comments, int Posts, int Snapshots, int Assessments);
