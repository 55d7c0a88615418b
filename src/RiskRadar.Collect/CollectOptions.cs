using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Collect;

/// <summary>How pages are collected. Every limit exists because a page is foreign input.</summary>
public sealed class CollectOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Collect";

    /// <summary>True stops all collection at once: no further request leaves this machine. Read before every request. Default false.</summary>
    public bool Stopped { get; set; }

    /// <summary>
    /// An address or e-mail that tells a site's owner whom to ask; it is sent with every request. Default empty, at most 200 characters.
    /// </summary>
    [StringLength(200)]
    public string Contact { get; set; } = "";

    /// <summary>Pause between two requests to one site. Default 2 s; from 10 ms to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause that a slow or overloaded site can bring about by itself. Default 1 minute; from 10 ms to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The longest wait for one request's turn; when a site asks for more (Retry-After, crawl-delay), the page is left out until then.
    /// Default 30 s; from 10 ms to 1 hour.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for one whole exchange, from connecting to the last byte. Default 1 minute; from 50 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan PageTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The most bytes of one page, counted after decompression. Default 5 MB; from 1 kB to 100 MB.</summary>
    [Range(1_000, 100_000_000)]
    public int MaximumPageBytes { get; set; } = 5_000_000;

    /// <summary>The most redirects to follow for one page. Default 5; from 0 to 10.</summary>
    [Range(0, 10)]
    public int MaximumRedirects { get; set; } = 5;

    /// <summary>How often a request is tried again after a failure that may pass. Default 2; from 0 to 5.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>The most pages of one post. Default 500; from 1 to 100 000.</summary>
    [Range(1, 100_000)]
    public int MaximumPages { get; set; } = 500;

    /// <summary>The most listing pages, feeds and sitemaps to read in order to find an account's posts. Default 100; from 1 to 10 000.</summary>
    [Range(1, 10_000)]
    public int MaximumListingPages { get; set; } = 100;

    /// <summary>How long a site's robots.txt is kept. Default 12 hours; from 1 minute to 24 hours, the most that RFC 9309 allows.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RobotsKept { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Hosts that may be read although their addresses are not public or their port is unusual: <c>"127.0.0.1"</c> (every port) or
    /// <c>"intranet.example:8080"</c>. Default none.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Networks that may be read, on every port, although they are not public, e.g. <c>"10.1.0.0/16"</c>. Default none.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>What is particular to one site, by its host name. Default none.</summary>
    public IDictionary<string, SiteOptions> Sites { get; } = new Dictionary<string, SiteOptions>(StringComparer.OrdinalIgnoreCase);
}
