using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The page does not exist (any more): 404 or 410. Retrying does not help.</summary>
public sealed class PageGoneException(Uri address, int status)
    : PageNotFetchedException(address, $"The page is not there: the site answered {status}.")
{
    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Gone;
}
