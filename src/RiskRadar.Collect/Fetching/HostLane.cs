namespace RiskRadar.Collect.Fetching;

/// <summary>The state of one host's pace. Its members are touched only while <see cref="Gate"/> is held.</summary>
internal sealed class HostLane
{
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>The shortest pause: the setting's or the site's own crawl-delay.</summary>
    public TimeSpan Floor { get; set; }

    /// <summary>The longest pause that the host's behaviour can bring about.</summary>
    public TimeSpan Ceiling { get; set; }

    /// <summary>The pause now; zero before the first answer.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>No request before this time, UTC.</summary>
    public DateTimeOffset NotBefore { get; set; }
}
