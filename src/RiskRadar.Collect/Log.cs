using Microsoft.Extensions.Logging;

namespace RiskRadar.Collect;

/// <summary>What this project logs: event ids 1000 to 1999. Hosts and counts, never a page's text.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Debug, "Fetched a page from {Host}: status {Status}, {Bytes} bytes.")]
    public static partial void PageFetched(this ILogger logger, string host, int status, int bytes);

    [LoggerMessage(1002, LogLevel.Information, "Left out a page of {Host}: {Reason}")]
    public static partial void PageLeftOut(this ILogger logger, string host, string reason);

    [LoggerMessage(1003, LogLevel.Debug, "Read {Comments} comments from a page of {Host}.")]
    public static partial void PageRead(this ILogger logger, string host, int comments);

    [LoggerMessage(1004, LogLevel.Information, "Found {Posts} posts of an account on {Host} in {Pages} pages.")]
    public static partial void PostsDiscovered(this ILogger logger, string host, int posts, int pages);

    [LoggerMessage(1010, LogLevel.Warning, "The robots.txt of {Host} could not be had; nothing of it is read for now. {Reason}")]
    public static partial void RobotsUnreachable(this ILogger logger, string host, string reason);

    [LoggerMessage(1011, LogLevel.Warning, "{Site} failed {Failures} times in a row and rests until {Until}.")]
    public static partial void SiteRests(this ILogger logger, string site, int failures, DateTimeOffset until);

    [LoggerMessage(1012, LogLevel.Error, "{Site} was understood as {Platform} and no longer is, {Pages} pages in a row: its layout has changed, and the site is quarantined.")]
    public static partial void SiteQuarantined(this ILogger logger, string site, string? platform, int pages);

    [LoggerMessage(1013, LogLevel.Warning, "{Site} was understood as {Platform}; now only the generic reader understands it.")]
    public static partial void AdapterLost(this ILogger logger, string site, string? platform);
}
