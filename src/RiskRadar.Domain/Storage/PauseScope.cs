namespace RiskRadar.Domain.Storage;

/// <summary>What a <see cref="Pause"/> holds up.</summary>
public enum PauseScope
{
    /// <summary>All scans.</summary>
    Everything,

    /// <summary>Scans of one site.</summary>
    Site,

    /// <summary>Scans of one influencer's accounts and posts.</summary>
    Influencer,
}
