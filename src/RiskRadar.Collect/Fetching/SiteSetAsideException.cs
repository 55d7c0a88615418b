using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The site failed too often, or its layout is no longer understood, and rests until <see cref="RetryAt"/>.</summary>
public sealed class SiteSetAsideException(Uri address, string why, DateTimeOffset until)
    : PageNotFetchedException(address, string.Create(CultureInfo.InvariantCulture, $"The site rests until {until:yyyy-MM-dd HH:mm:ss} UTC: {why}"))
{
    /// <inheritdoc/>
    public override DateTimeOffset? RetryAt { get; } = until;

    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Unreachable;
}
