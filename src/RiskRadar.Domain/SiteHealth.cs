namespace RiskRadar.Domain;

/// <summary>How one site has been behaving.</summary>
/// <param name="Site">Its host, with the port where that is unusual.</param>
/// <param name="Failures">Failures in a row; 0 while it works.</param>
/// <param name="LastFailure">The latest failure, in a sentence; <see langword="null"/> when there was none.</param>
/// <param name="LastFailureAt">UTC.</param>
/// <param name="LastSuccessAt">UTC; <see langword="null"/> when it never answered.</param>
/// <param name="Platform">What its pages were last understood as; <see langword="null"/> when they never were.</param>
/// <param name="NotUnderstood">Pages in a row that were not understood.</param>
/// <param name="QuarantinedAt">Since when it is read no more, UTC, because its layout, understood before, no longer is; otherwise <see langword="null"/>.</param>
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
    /// <summary>It is read, and its last answer was one that could be used.</summary>
    public bool IsWell() => Failures == 0 && QuarantinedAt is null && RestsUntil is null;

    /// <summary>A site of which nothing is known yet.</summary>
    public static SiteHealth Of(string site) => new(site, 0, null, null, null, null, 0, null, null);
}
