namespace RiskRadar.Domain.Storage;

/// <summary>How far a requested backup is.</summary>
public enum BackupState
{
    /// <summary>It is being made, or will be.</summary>
    Working,

    /// <summary>It lies in its folder.</summary>
    Done,

    /// <summary>It could not be made, and nothing of it is left.</summary>
    Failed,
}
