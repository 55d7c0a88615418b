using System.Net;
using System.Security.Cryptography;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>A page that was had, or the word that it has not changed.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="Answer">What it answered: 200 with a body, or 304 without.</param>
internal sealed record FetchedPage(Uri Address, HttpAnswer Answer)
{
    /// <summary>The page is still the one that the request named.</summary>
    public bool IsUnchanged => Answer.Status == HttpStatusCode.NotModified;

    /// <summary>The record of this fetch.</summary>
    public Snapshot ToSnapshot() => new(
        Convert.ToHexStringLower(SHA256.HashData(Answer.Body.Span)), Address, Answer.At, (int)Answer.Status, Answer.ContentType, Answer.Body.Length);
}
