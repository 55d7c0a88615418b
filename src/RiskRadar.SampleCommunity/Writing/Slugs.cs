using System.Text;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Turns titles and names into the last part of an address.</summary>
internal static class Slugs
{
    /// <summary>Lower-case ASCII letters and digits with hyphens between.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (Spelled(letter) is { } spelled)
            {
                slug.Append(spelled);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    // By hand, because string.Normalize knows no letters in the invariant mode that all of RiskRadar runs in.
    private static string? Spelled(char letter) => letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        '\'' or '’' => "",
        _ => null,
    };
}
