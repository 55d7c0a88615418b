using System.ComponentModel.DataAnnotations;
using RiskRadar.LiteFile;

namespace RiskRadar.Storage;

/// <summary>Where RiskRadar keeps what it knows.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// The folder of the database file and the page snapshots; made if it is missing, readable by its owner alone.
    /// Default <c>riskradar</c> in the user's folder for application data; any path, 1 to 4096 characters.
    /// </summary>
    [Required]
    [StringLength(4096, MinimumLength = 1)]
    public string DataDirectory { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "riskradar");

    /// <summary>
    /// The PostgreSQL database to use instead of files, as an Npgsql connection string: several processes may then share it. Default none:
    /// files under <see cref="DataDirectory"/>; at most 4096 characters.
    /// </summary>
    [StringLength(4096)]
    public string? ConnectionString { get; set; }

    /// <summary>
    /// What a finished write to the files survives: <see cref="Durability.Power"/>, loss of power; or <see cref="Durability.Process"/>, the death
    /// of the process only, several times faster. It says so for data and jobs alike, and means nothing to PostgreSQL. Default
    /// <see cref="Durability.Power"/>; either.
    /// </summary>
    [EnumDataType(typeof(Durability))]
    public Durability Durability { get; set; } = Durability.Power;

    /// <summary>
    /// The folder under which backups are made that name no folder of their own. Default none: <c>backups</c> in <see cref="DataDirectory"/>,
    /// which a broken disk takes with it; any path, at most 4096 characters.
    /// </summary>
    [StringLength(4096)]
    public string? BackupFolder { get; set; }
}
