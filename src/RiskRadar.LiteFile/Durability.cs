namespace RiskRadar.LiteFile;

/// <summary>What a finished write survives.</summary>
public enum Durability
{
    /// <summary>Loss of power: the log is forced to the disk before a write returns. Writers that wait at the same time share one such force.</summary>
    Power,

    /// <summary>
    /// Death of the process, <c>kill -9</c> included: the log is with the operating system before a write returns. Loss of power may take
    /// the last writes with it, never the middle of one, and never the file.
    /// </summary>
    Process,
}
