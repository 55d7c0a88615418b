namespace RiskRadar.JobStorage.Contents;

/// <summary>What can expire. The numbers are in the file.</summary>
internal enum ExpirableKind
{
    Job = 0,
    Set = 1,
    Hash = 2,
    List = 3,
    Counter = 4,
}
