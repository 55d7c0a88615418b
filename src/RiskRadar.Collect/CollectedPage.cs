using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Fetching;
using RiskRadar.Domain;

namespace RiskRadar.Collect;

/// <summary>One page of a post, or the reason why it is missing.</summary>
/// <param name="Snapshot">The page as fetched; <see langword="null"/> when nothing came.</param>
/// <param name="Body">Its bytes; empty when nothing came.</param>
/// <param name="Page">What it says; <see langword="null"/> when it could not be had or understood.</param>
/// <param name="LeftOut">What is missing and why; <see langword="null"/> when all was read.</param>
public sealed record CollectedPage(Snapshot? Snapshot, ReadOnlyMemory<byte> Body, ExtractedPage? Page, LeftOut? LeftOut)
{
    /// <summary>Why the page could not be had, for callers that treat failures differently; <see langword="null"/> when it was had.</summary>
    public PageNotFetchedException? Failure { get; init; }

    /// <summary>For the next scan's <see cref="KnownPost"/>; <see langword="null"/> when the page could not be had.</summary>
    public KnownPage? Known { get; init; }

    /// <summary>True when the server says that the page is still the one that <see cref="KnownPost"/> names: then nothing came, and nothing is missing.</summary>
    public bool IsUnchanged { get; init; }
}
