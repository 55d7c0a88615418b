using RiskRadar.Collect;
using RiskRadar.Collect.Fetching;
using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Says what kind of failure left a page out: when it is tried again depends on it.</summary>
internal static class PageFailure
{
    /// <summary>The entry with its kind and, where the site said one, the time to try again.</summary>
    public static LeftOut Describe(LeftOut leftOut, CollectedPage page) => page.Failure is { } failure
        ? leftOut with { Kind = KindOf(failure), RetryAt = failure.RetryAt }
        : leftOut with { Kind = page.Page is null ? LeftOutKind.NotUnderstood : leftOut.Kind };

    private static LeftOutKind KindOf(PageNotFetchedException failure) => failure switch
    {
        // Without a robots.txt to read, a site refuses for the time being only.
        RobotsRefusedException { RetryAt: null } => LeftOutKind.Refused,
        RobotsRefusedException or HostUnreachableException or PageTimedOutException or ServerFailedException => LeftOutKind.Unreachable,
        RateLimitedException or SiteSetAsideException or CollectionStoppedException => LeftOutKind.Busy,
        PageGoneException => LeftOutKind.Gone,
        PageForbiddenException or AddressRefusedException or RedirectRefusedException => LeftOutKind.Forbidden,
        NotAPageException => LeftOutKind.NotUnderstood,
        PageTooLargeException => LeftOutKind.TooMuch,
        _ => LeftOutKind.Other,
    };
}
