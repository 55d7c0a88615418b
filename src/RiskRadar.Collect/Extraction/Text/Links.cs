namespace RiskRadar.Collect.Extraction.Text;

/// <summary>Addresses on a page: only http and https leave it.</summary>
internal static class Links
{
    // Longer addresses are data, not places.
    private const int LongestAddress = 2_048;

    /// <summary>A reference as an absolute address, or <see langword="null"/> when it is none, or of another scheme, or has no address to stand on.</summary>
    public static Uri? Resolve(Uri? page, string? reference)
    {
        var trimmed = reference?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestAddress)
        {
            return null;
        }

        // On Unix a path such as "/a" is an absolute file address: it must be taken as relative.
        if (!trimmed.StartsWith('/') && Uri.TryCreate(trimmed, UriKind.Absolute, out var absolute))
        {
            return IsWeb(absolute) ? absolute : null;
        }

        return page is not null && Uri.TryCreate(page, trimmed, out var resolved) && IsWeb(resolved) ? resolved : null;
    }

    private static bool IsWeb(Uri address) => (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;
}
