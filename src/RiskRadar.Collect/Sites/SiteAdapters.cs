namespace RiskRadar.Collect.Sites;

/// <summary>All adapters, those with the surest signs first.</summary>
internal static class SiteAdapters
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<ISiteAdapter> All { get; } =
    [
        new XenForo.XenForoAdapter(),
        new PhpBb.PhpBbAdapter(),
        new WordPress.WordPressAdapter(),
    ];
}
