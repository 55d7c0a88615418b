namespace RiskRadar.Domain.Storage;

/// <summary>Somebody wants a copy of everything that is kept.</summary>
/// <param name="Id">The identifier of the request.</param>
/// <param name="Folder">Full path of the folder to be made; it does not exist yet, or is empty.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">UTC.</param>
public sealed record BackupRequest(Guid Id, string Folder, string By, DateTimeOffset At);
