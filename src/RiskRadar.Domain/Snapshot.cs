namespace RiskRadar.Domain;

/// <summary>A page as it was fetched: the root of every number's evidence.</summary>
/// <param name="Sha256">Of the body, 64 lower-case hexadecimal digits.</param>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="FetchedAt">UTC.</param>
/// <param name="Status">The HTTP status, e.g. 200.</param>
/// <param name="ContentType">As the server stated it; <see langword="null"/> when it did not.</param>
/// <param name="Length">Bytes of the body after decompression.</param>
public sealed record Snapshot(string Sha256, Uri Address, DateTimeOffset FetchedAt, int Status, string? ContentType, long Length);
