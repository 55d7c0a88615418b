namespace RiskRadar.Collect;

/// <summary>A page did not have the shape its adapter knows. Retrying does not help: the adapter must be changed.</summary>
public sealed class PageNotUnderstoodException(string platform, string missing)
    : Exception($"The page of '{platform}' has no {missing}.")
{
    /// <summary>The adapter's key.</summary>
    public string Platform { get; } = platform;
}
