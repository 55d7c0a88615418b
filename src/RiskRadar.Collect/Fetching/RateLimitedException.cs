using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The site asks to wait longer than one request may wait. Try again at <see cref="RetryAt"/>.</summary>
public sealed class RateLimitedException(Uri address, DateTimeOffset until)
    : PageNotFetchedException(address, string.Create(CultureInfo.InvariantCulture, $"The site asks to wait until {until:yyyy-MM-dd HH:mm:ss} UTC."))
{
    /// <inheritdoc/>
    public override DateTimeOffset? RetryAt { get; } = until;

    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Busy;
}
