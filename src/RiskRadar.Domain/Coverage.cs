namespace RiskRadar.Domain;

/// <summary>What an assessment rests on, and what it could not see.</summary>
/// <param name="Posts">Posts read.</param>
/// <param name="Comments">Comments read.</param>
/// <param name="Authors">Distinct authors; comments without an author count as one each.</param>
/// <param name="Stated">Comments that the sources claim to have, over the posts that say; <see langword="null"/> when none does.</param>
/// <param name="Languages">Share in [0, 1] of the comments by ISO 639-1 code; <c>"und"</c> when it could not be told. Adds up to 1.</param>
/// <param name="LeftOut">How many things could not be read: pages, posts, comments.</param>
/// <param name="Missing">The most important of them, at most 20.</param>
public sealed record Coverage(
    int Posts,
    int Comments,
    int Authors,
    int? Stated,
    IReadOnlyDictionary<string, double> Languages,
    int LeftOut,
    IReadOnlyList<LeftOut> Missing);
