namespace RiskRadar.SampleCommunity.Cast;

/// <summary>The sites of the sample community, in the order of their ports.</summary>
internal enum Place
{
    /// <summary>A cooking blog.</summary>
    FennelAndThyme,

    /// <summary>A beauty blog.</summary>
    VelvetHour,

    /// <summary>A cycling and workshop forum.</summary>
    LongGear,

    /// <summary>A photo and video platform.</summary>
    Glimmr,

    /// <summary>A newsletter about books.</summary>
    DogEared,

    /// <summary>A parenting magazine with microdata.</summary>
    CalmCribs,

    /// <summary>A hand-made page in a layout of its own.</summary>
    Tinplate,

    /// <summary>A page whose comments only a script shows.</summary>
    ByteBriar,

    /// <summary>A newsletter on a slow server that makes errors.</summary>
    Rookery,

    /// <summary>A blog in German.</summary>
    Werkbank,
}
