using System.Diagnostics.CodeAnalysis;

namespace RiskRadar.Classify.Training;

/// <summary>Labels of real comments whose texts are not ours to keep: whoever has a text finds its label by a hash.</summary>
internal sealed class HandLabels
{
    /// <summary>The set of comments with words of the field.</summary>
    public const string Candidates = "candidates_by_hand";

    /// <summary>The set of comments that were drawn at random.</summary>
    public const string Random = "random_by_hand";

    /// <summary>The set of comments under videos.</summary>
    public const string Viewers = "youtube_by_hand";

    /// <summary>
    /// The set of comments of which an earlier model suspected something. They teach what is harmless; rates of errors measured on them would be those of that model's worst comments.
    /// </summary>
    public const string Suspected = "suspected_by_hand";

    private readonly Dictionary<string, (string Set, TableRow Row)> _labels = [];

    /// <summary>Reads the tables of a folder; each is a set, named by the first word of its file. Where two label one text, the first file counts.</summary>
    /// <param name="folder">Tables with the columns <c>hash</c>, <c>signals</c>, <c>sentiment</c> and <c>certainty</c>; a folder that is missing has none.</param>
    public HandLabels(string folder)
    {
        foreach (var path in Tables(folder))
        {
            var set = Path.GetFileNameWithoutExtension(path).Split('-')[0] + "_by_hand";
            foreach (var row in TableFile.Rows(path))
            {
                _labels.TryAdd(row["hash"], (set, row));
            }
        }
    }

    /// <summary>Whether a set was labelled by hand.</summary>
    public static bool IsOne(string set) => set.EndsWith("_by_hand", StringComparison.Ordinal);

    /// <summary>The label of a text and the set it belongs to.</summary>
    public bool TryFind(string text, [NotNullWhen(true)] out string? set, out TableRow row)
    {
        var isFound = _labels.TryGetValue(TextKey.Exact(text), out var label);
        (set, row) = label;
        return isFound;
    }

    private static IEnumerable<string> Tables(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal) : [];
}
