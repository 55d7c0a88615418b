namespace RiskRadar.Benchmarks.Classify;

/// <summary>The repository's own training texts.</summary>
internal static class OwnTexts
{
    /// <summary>Their texts and moods.</summary>
    public static IReadOnlyList<(string Text, string Mood)> All() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository, "models", "texts"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadLines(path).Skip(1)).Select(line => line.Split('\t')).Where(cells => cells.Length > 2)
            .Select(cells => (cells[0], cells[2])),
    ];

    /// <summary>The repository's folder.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "RiskRadar.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("RiskRadar.sln is in no folder above this program.");
            }

            return folder.FullName;
        }
    }
}
