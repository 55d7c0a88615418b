using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>What an assessment rests on, as the contract writes it.</summary>
/// <param name="Posts">Posts read.</param>
/// <param name="Comments">Comments read.</param>
/// <param name="Authors">Distinct authors.</param>
/// <param name="Stated">Comments that the sources claim; <see langword="null"/> when none says.</param>
/// <param name="Languages">Share of the comments by ISO 639-1 code.</param>
/// <param name="LeftOut">How many things could not be read.</param>
/// <param name="Missing">The most important of them.</param>
public sealed record CoverageDocument(
    int Posts,
    int Comments,
    int Authors,
    int? Stated,
    IReadOnlyDictionary<string, double> Languages,
    int LeftOut,
    IReadOnlyList<LeftOutDocument> Missing)
{
    /// <summary>The document of a coverage.</summary>
    public static CoverageDocument Of(Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);

        return new(
            coverage.Posts,
            coverage.Comments,
            coverage.Authors,
            coverage.Stated,
            new SortedDictionary<string, double>(
                coverage.Languages.ToDictionary(language => language.Key, language => Rounded.Share(language.Value)), StringComparer.Ordinal),
            coverage.LeftOut,
            [.. coverage.Missing.Select(missing => new LeftOutDocument(missing.What, missing.Reason, missing.At))]);
    }
}
