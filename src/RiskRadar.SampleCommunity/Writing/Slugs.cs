using System.Globalization;
using System.Text;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Turns titles and names into the last part of an address.</summary>
internal static class Slugs
{
    /// <summary>Lower-case ASCII letters and digits with hyphens between.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Replace("ß", "ss", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
