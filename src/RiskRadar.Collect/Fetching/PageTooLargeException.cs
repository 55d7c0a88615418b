using System.Globalization;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The page has more bytes after decompression than the limit. Retrying does not help.</summary>
public sealed class PageTooLargeException(Uri address, int limit)
    : PageNotFetchedException(address, string.Create(CultureInfo.InvariantCulture, $"The page is larger than {limit / 1_000_000.0:0.###} MB."))
{
    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.TooMuch;
}
