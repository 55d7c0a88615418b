using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>No answer could be had: the name is unknown, the connection was refused or reset, or TLS failed.</summary>
/// <param name="address">The page.</param>
/// <param name="why">What failed, e.g. "the connection was refused".</param>
/// <param name="mayPass">False for failures that a retry a moment later cannot cure, such as an unknown name.</param>
public sealed class HostUnreachableException(Uri address, string why, bool mayPass)
    : PageNotFetchedException(address, $"The site gave no answer: {why}.")
{
    internal override bool IsSitesFault => true;

    internal override bool MayPass { get; } = mayPass;

    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Unreachable;
}
