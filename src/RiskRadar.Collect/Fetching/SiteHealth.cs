namespace RiskRadar.Collect.Fetching;

/// <summary>How one site has been behaving.</summary>
/// <param name="Site">Its host, with the port where that is unusual.</param>
/// <param name="Failures">Failures in a row; 0 while it works.</param>
/// <param name="LastFailure">The latest failure, in a sentence; <see langword="null"/> when there was none.</param>
/// <param name="LastFailureAt">UTC.</param>
/// <param name="LastSuccessAt">UTC; <see langword="null"/> when it never answered.</param>
/// <param name="Platform">What its pages were last understood as; <see langword="null"/> when they never were.</param>
/// <param name="NotUnderstood">Pages in a row that were not understood.</param>
/// <param name="QuarantinedAt">Since when it is read no more because its layout, understood before, no longer is; otherwise <see langword="null"/>.</param>
/// <param name="RestsUntil">No request before this time, UTC; <see langword="null"/> when it may be asked.</param>
public sealed record SiteHealth(
    string Site,
    int Failures,
    string? LastFailure,
    DateTimeOffset? LastFailureAt,
    DateTimeOffset? LastSuccessAt,
    string? Platform,
    int NotUnderstood,
    DateTimeOffset? QuarantinedAt,
    DateTimeOffset? RestsUntil)
{
    /// <summary>The first rest of a failing site; also what a site gets that asks to wait without saying how long.</summary>
    internal static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(1);

    /// <summary>The key of the reader that knows no site.</summary>
    internal const string Generic = "generic";

    // One or two failures happen to every site; with the retries inside each, three in a row are an outage.
    private const int FailuresBeforeRest = 3;

    // A quarantined site is tried with one page in this time: the layout may come back, or the adapter may be mended.
    private static readonly TimeSpan Quarantine = TimeSpan.FromHours(6);

    // One page of an unknown kind happens on every site (a poll, a gallery); three in a row do not.
    private const int PagesBeforeQuarantine = 3;

    private static readonly TimeSpan[] Rests =
        [FirstRest, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromHours(24)];

    /// <summary>A site of which nothing is known yet.</summary>
    public static SiteHealth Of(string site) => new(site, 0, null, null, null, null, 0, null, null);

    /// <summary>It answered.</summary>
    public SiteHealth Succeeded(DateTimeOffset now) =>
        this with { Failures = 0, LastSuccessAt = now, RestsUntil = QuarantinedAt is null ? null : RestsUntil };

    /// <summary>It failed: from the third failure in a row on it rests, longer each time, at most a day.</summary>
    public SiteHealth Failed(string reason, DateTimeOffset now)
    {
        var failures = Failures + 1;
        var rest = failures - FailuresBeforeRest;
        var until = rest < 0 ? RestsUntil : now + Rests[Math.Min(rest, Rests.Length - 1)];

        return this with { Failures = failures, LastFailure = reason, LastFailureAt = now, RestsUntil = until };
    }

    /// <summary>A page of it was understood: a quarantine ends. That the generic reader can stand in does not make it forget the adapter.</summary>
    public SiteHealth Understood(string platform) => this with
    {
        Platform = Platform is not null && platform == Generic ? Platform : platform,
        NotUnderstood = 0,
        QuarantinedAt = null,
        RestsUntil = QuarantinedAt is null ? RestsUntil : null,
    };

    /// <summary>A page of it was not understood. When it used to be, the third in a row begins a quarantine and each further one prolongs it.</summary>
    public SiteHealth Misunderstood(DateTimeOffset now)
    {
        var pages = NotUnderstood + 1;

        return Platform is null || pages < PagesBeforeQuarantine
            ? this with { NotUnderstood = pages }
            : this with { NotUnderstood = pages, QuarantinedAt = QuarantinedAt ?? now, RestsUntil = now + Quarantine };
    }
}
