namespace RiskRadar.Collect.Extraction;

/// <summary>The bytes of a page, with what is known about where they came from.</summary>
/// <param name="Source">How messages name it: a file's name or an address.</param>
/// <param name="Address">Its address, against which links are resolved; <see langword="null"/> when unknown.</param>
/// <param name="Body">The bytes after decompression.</param>
/// <param name="ContentType">As the server stated it, e.g. <c>"text/html; charset=utf-8"</c>; <see langword="null"/> when unknown.</param>
/// <param name="FetchedAt">UTC: relative times ("3 days ago") count from here; <see langword="null"/> leaves them unknown.</param>
public sealed record PageContent(string Source, Uri? Address, ReadOnlyMemory<byte> Body, string? ContentType, DateTimeOffset? FetchedAt);
