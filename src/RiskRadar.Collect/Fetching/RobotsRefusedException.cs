using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The site's robots.txt forbids the page, or could not be had and therefore forbids all pages for a while.</summary>
public sealed class RobotsRefusedException : PageNotFetchedException
{
    /// <summary>A rule forbids the page.</summary>
    public RobotsRefusedException(Uri address)
        : base(address, "The site's robots.txt forbids this page.")
    {
    }

    /// <summary>The file could not be had.</summary>
    public RobotsRefusedException(Uri address, string why, DateTimeOffset retryAt)
        : base(address, string.Create(
            CultureInfo.InvariantCulture,
            $"Nothing of the site is read before {retryAt:yyyy-MM-dd HH:mm:ss} UTC, because its robots.txt could not be had. {why}")) =>
        RetryAt = retryAt;

    /// <inheritdoc/>
    public override DateTimeOffset? RetryAt { get; }

    /// <inheritdoc/>
    public override LeftOutKind Kind => RetryAt is null ? LeftOutKind.Refused : LeftOutKind.Unreachable;
}
