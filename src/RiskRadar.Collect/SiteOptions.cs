namespace RiskRadar.Collect;

/// <summary>What is particular to one site.</summary>
public sealed class SiteOptions
{
    /// <summary>Pause between two requests to this site instead of <see cref="CollectOptions.Delay"/>. Default none; from 10 ms to 1 hour.</summary>
    public TimeSpan? Delay { get; set; }

    /// <summary>Headers sent to this site alone, such as a cookie or an API key; never after a redirect to another site. Default none.</summary>
    public IList<SiteHeader> Headers { get; } = [];
}
