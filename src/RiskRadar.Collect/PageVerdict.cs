using System.Globalization;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect;

/// <summary>Judges whether a page of a post was understood, and says what of it is missing. Pure.</summary>
internal static class PageVerdict
{
    // More would make one coverage entry a page of text.
    private const int MostWarnings = 3;

    /// <summary>False when no reader made anything of the page.</summary>
    public static bool IsUnderstood(ExtractedPage page) => page.Platform is not null && (page.Post is not null || page.Comments.Count > 0);

    /// <summary>True when the page says that it has comments, and none was found on it or after it.</summary>
    public static bool LacksStatedComments(ExtractedPage page) => page is { StatedComments: > 0, Comments.Count: 0, Next: null };

    /// <summary>What could not be read, in sentences; <see langword="null"/> when nothing is missing.</summary>
    public static string? WhatIsMissing(ExtractedPage page)
    {
        var sentences = new List<string>();
        if (!IsUnderstood(page))
        {
            sentences.Add("The page's layout is not understood: neither a post nor comments were found.");
        }
        else if (LacksStatedComments(page))
        {
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture, $"The page says that it has {page.StatedComments} comments, and none of them could be read."));
        }

        sentences.AddRange(page.Warnings.Take(MostWarnings));

        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }
}
