namespace RiskRadar.Collect;

/// <summary>A header for one site. Exactly one of the three sources is set; secrets belong into the last two.</summary>
public sealed class SiteHeader
{
    /// <summary>The header's name, e.g. <c>"Cookie"</c>. Required.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its value. Default none.</summary>
    public string? Value { get; set; }

    /// <summary>The name of the environment variable that holds its value. Default none.</summary>
    public string? FromEnvironment { get; set; }

    /// <summary>The path of the file that holds its value; white space around it is dropped. Default none.</summary>
    public string? FromFile { get; set; }
}
