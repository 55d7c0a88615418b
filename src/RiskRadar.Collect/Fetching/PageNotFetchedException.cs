using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>A page could not be had. The derived types are the failures that a caller treats differently.</summary>
/// <param name="address">The page, or <see langword="null"/> when the failure is not about one page.</param>
/// <param name="reason">A sentence for people, without the page's own text.</param>
public abstract class PageNotFetchedException(Uri? address, string reason) : Exception(reason)
{
    /// <summary>The page, or <see langword="null"/> when the failure is not about one page.</summary>
    public Uri? Address { get; } = address;

    /// <summary>The earliest time, UTC, at which trying again makes sense; <see langword="null"/> when none is known.</summary>
    public virtual DateTimeOffset? RetryAt => null;

    /// <summary>How coverage files it.</summary>
    public virtual LeftOutKind Kind => LeftOutKind.Other;

    /// <summary>True when the failure says something about the site as a whole, so that repeated ones let it rest.</summary>
    internal virtual bool IsSitesFault => false;

    /// <summary>True when the same request may succeed a moment later.</summary>
    internal virtual bool MayPass => false;
}
