using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The site answered with a failure of its own (5xx) or with something unexpected.</summary>
public sealed class ServerFailedException(Uri address, int status)
    : PageNotFetchedException(address, $"The site answered with an error: {status}.")
{
    internal override bool IsSitesFault => true;

    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Unreachable;
}
