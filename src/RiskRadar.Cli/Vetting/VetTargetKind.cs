namespace RiskRadar.Cli.Vetting;

/// <summary>What can be vetted.</summary>
internal enum VetTargetKind
{
    /// <summary>A post or profile on the web.</summary>
    Address,

    /// <summary>A page, or a folder of pages, on this disk.</summary>
    SavedPages,

    /// <summary>A roster file.</summary>
    Roster,
}
