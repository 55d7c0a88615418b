namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What a site answers.</summary>
/// <param name="Body">Text, sent as UTF-8.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ContentType">The media type. Default HTML.</param>
internal sealed record SitePage(string Body, DateTimeOffset ChangedAt, string ContentType = "text/html; charset=utf-8");
