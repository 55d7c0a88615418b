using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;

namespace RiskRadar.Collect;

/// <summary>One page of a post, or the reason why it is missing.</summary>
/// <param name="Snapshot">The page as fetched; <see langword="null"/> when nothing came.</param>
/// <param name="Body">Its bytes; empty when nothing came.</param>
/// <param name="Page">What it says; <see langword="null"/> when it could not be had or understood.</param>
/// <param name="LeftOut">What is missing and why; <see langword="null"/> when all was read.</param>
public sealed record CollectedPage(Snapshot? Snapshot, ReadOnlyMemory<byte> Body, ExtractedPage? Page, LeftOut? LeftOut);
