using System.Text.Json;
using System.Text.RegularExpressions;

namespace RiskRadar.Collect.Extraction;

/// <summary>The saved pages with known comments that lie beside the repository on some machines; they are not ours to keep in it.</summary>
internal static partial class DevelopmentPages
{
    /// <summary>The folder, or <see langword="null"/> when it is not there.</summary>
    public static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var pages = Path.Combine(folder.FullName, "..", "shared", "pages");
            if (File.Exists(Path.Combine(folder.FullName, "RiskRadar.sln")))
            {
                return Directory.Exists(pages) ? pages : null;
            }
        }

        return null;
    }

    /// <summary>For each page how well the comments were found (F1; 1 for a page without comments that gave none).</summary>
    public static Dictionary<string, (bool IsNegative, double F1)> Scores(string folder, bool adapters, Func<string, bool> chosen)
    {
        var scores = new Dictionary<string, (bool, double)>();
        foreach (var file in Directory.GetFiles(folder, "*.gold.json").Where(file => chosen(Path.GetFileName(file))))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(file));
            var name = gold.RootElement.GetProperty("file").GetString()!;
            var body = File.ReadAllBytes(Path.Combine(folder, name));
            var page = new PageReader().Read(new PageContent(name, null, body, null, null), adapters, CancellationToken.None);
            var expected = gold.RootElement.GetProperty("comments").EnumerateArray().Select(Forms).ToList();
            scores.Add(name, (expected.Count == 0, F1(expected, page.Comments.Select(comment => Tokens(comment.Text)).ToList())));
        }

        return scores;
    }

    private static readonly string[] TextForms = ["text", "text_noquote", "text_md"];

    private static List<List<string>> Forms(JsonElement comment) =>
        TextForms
            .Where(name => comment.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
            .Select(name => Tokens(comment.GetProperty(name).GetString()!))
            .ToList();

    // One to one, in order: a found comment stands for the first open expected one whose words it shares to four fifths.
    private static double F1(List<List<List<string>>> expected, List<List<string>> found)
    {
        if (expected.Count == 0)
        {
            return found.Count == 0 ? 1 : 0;
        }

        var open = expected.ToList();
        var matched = 0;
        foreach (var words in found)
        {
            var at = open.FindIndex(forms => forms.Any(form => Shared(form, words) >= 0.8));
            if (at >= 0)
            {
                open.RemoveAt(at);
                matched++;
            }
        }

        return 2.0 * matched / (expected.Count + found.Count);
    }

    private static double Shared(List<string> one, List<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return one.Count == other.Count ? 1 : 0;
        }

        var counts = one.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var shared = other.GroupBy(word => word).Sum(group => Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)));
        return 2.0 * shared / (one.Count + other.Count);
    }

    private static List<string> Tokens(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
