namespace RiskRadar.Domain.Storage;

/// <summary>What a backup holds.</summary>
/// <param name="DatabaseBytes">The size of the database.</param>
/// <param name="Snapshots">How many page snapshots.</param>
public sealed record BackupReport(long DatabaseBytes, int Snapshots);
