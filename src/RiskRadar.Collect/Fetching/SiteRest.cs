using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>Decides from how a site behaves when it rests and when it is quarantined. Pure.</summary>
internal static class SiteRest
{
    /// <summary>The key of the reader that knows no site.</summary>
    public const string Generic = "generic";

    /// <summary>The first rest of a failing site; also what a site gets that asks to wait without saying how long.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    // One or two failures happen to every site; with the retries inside each, three in a row are an outage.
    private const int FailuresBeforeRest = 3;

    // One page of an unknown kind happens on every site (a poll, a gallery); three in a row do not.
    private const int PagesBeforeQuarantine = 3;

    // A quarantined site is tried with one page in this time: the layout may come back, or the adapter may be mended.
    private static readonly TimeSpan Quarantine = TimeSpan.FromHours(6);

    private static readonly TimeSpan[] Rests =
        [First, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromHours(24)];

    /// <summary>It answered.</summary>
    public static SiteHealth Succeeded(this SiteHealth health, DateTimeOffset now) =>
        health with { Failures = 0, LastSuccessAt = now, RestsUntil = health.QuarantinedAt is null ? null : health.RestsUntil };

    /// <summary>It failed: from the third failure in a row on it rests, longer each time, at most a day.</summary>
    public static SiteHealth Failed(this SiteHealth health, string reason, DateTimeOffset now)
    {
        var failures = health.Failures + 1;
        var rest = failures - FailuresBeforeRest;
        var until = rest < 0 ? health.RestsUntil : now + Rests[Math.Min(rest, Rests.Length - 1)];

        return health with { Failures = failures, LastFailure = reason, LastFailureAt = now, RestsUntil = until };
    }

    /// <summary>A page of it was understood: a quarantine ends. That the generic reader can stand in does not make it forget the adapter.</summary>
    public static SiteHealth Understood(this SiteHealth health, string platform) => health with
    {
        Platform = health.Platform is not null && platform == Generic ? health.Platform : platform,
        NotUnderstood = 0,
        QuarantinedAt = null,
        RestsUntil = health.QuarantinedAt is null ? health.RestsUntil : null,
    };

    /// <summary>A page of it was not understood. When it used to be, the third in a row begins a quarantine and each further one prolongs it.</summary>
    public static SiteHealth Misunderstood(this SiteHealth health, DateTimeOffset now)
    {
        var pages = health.NotUnderstood + 1;

        return health.Platform is null || pages < PagesBeforeQuarantine
            ? health with { NotUnderstood = pages }
            : health with { NotUnderstood = pages, QuarantinedAt = health.QuarantinedAt ?? now, RestsUntil = now + Quarantine };
    }
}
