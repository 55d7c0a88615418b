using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The page redirects in a circle, too often or nowhere. Retrying does not help.</summary>
public sealed class RedirectRefusedException(Uri address, string why)
    : PageNotFetchedException(address, $"The page only sends elsewhere: {why}.")
{
    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.TooMuch;
}
