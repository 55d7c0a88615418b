using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The page did not arrive in full within its time.</summary>
public sealed class PageTimedOutException(Uri address, TimeSpan budget)
    : PageNotFetchedException(address, string.Create(CultureInfo.InvariantCulture, $"The page did not arrive within {budget.TotalSeconds:0.###} seconds."))
{
    internal override bool IsSitesFault => true;

    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Unreachable;
}
