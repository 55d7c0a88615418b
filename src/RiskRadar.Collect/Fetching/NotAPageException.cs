using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>What came is not a page: an image, a film, a file, or bytes that cannot be unpacked. Retrying does not help.</summary>
public sealed class NotAPageException(Uri address, string what)
    : PageNotFetchedException(address, $"The address does not give a page: {what}.")
{
    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.NotUnderstood;
}
