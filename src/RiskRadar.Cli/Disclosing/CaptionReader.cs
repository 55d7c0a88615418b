using RiskRadar.Assess.Disclosure;
using RiskRadar.Classify.Lines;

namespace RiskRadar.Cli.Disclosing;

/// <summary>Makes a post to be judged from the cells of a line. What a line does not say is at its least: an unknown connection, a post on a blog, no label.</summary>
internal static class CaptionReader
{
    /// <summary>The post, or what is wrong with the line.</summary>
    /// <param name="record">The line.</param>
    /// <param name="jurisdiction">Whose rules apply where the line does not say.</param>
    public static (PostCaption? Post, string? Error) Read(LineRecord record, Jurisdiction jurisdiction)
    {
        if (record.Error is { } error)
        {
            return (null, error);
        }

        if (!record.Cells.ContainsKey("text"))
        {
            return (null, "has no 'text'");
        }

        var wrong = new List<string>();
        var post = new PostCaption(
            record.Cells["text"] ?? "",
            Named(record, "platform", DisclosurePlatform.Blog, wrong),
            Named(record, "format", PostFormat.Post, wrong),
            Named(record, "jurisdiction", jurisdiction, wrong),
            Label(record, wrong),
            Named(record, "connection", Connection.Unknown, wrong));

        return wrong.Count > 0 ? (null, wrong[0]) : (post, null);
    }

    private static TValue Named<TValue>(LineRecord record, string cell, TValue missing, List<string> wrong)
        where TValue : struct, Enum
    {
        if (record.Cells.GetValueOrDefault(cell) is not { Length: > 0 } name)
        {
            return missing;
        }

        // Numbers would be parsed as well, and mean nothing here.
        if (char.IsLetter(name[0]) && Enum.TryParse<TValue>(name, ignoreCase: true, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        wrong.Add($"has the unknown {cell} '{Short(name)}'; known are {string.Join(", ", Enum.GetNames<TValue>().Select(known => typeof(TValue) == typeof(Jurisdiction) ? known : known.ToLowerInvariant()))}");

        return missing;
    }

    private static bool Label(LineRecord record, List<string> wrong)
    {
        switch (record.Cells.GetValueOrDefault("platformLabel")?.ToLowerInvariant())
        {
            case null or "" or "false" or "0" or "no":
                return false;
            case "true" or "1" or "yes":
                return true;
            default:
                wrong.Add("has a 'platformLabel' that is neither true nor false");
                return false;
        }
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
