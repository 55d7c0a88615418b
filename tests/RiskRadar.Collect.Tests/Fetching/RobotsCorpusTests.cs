using System.Text;
using System.Text.Json;

namespace RiskRadar.Collect.Fetching;

/// <summary>The cases that lie beside the repository on some machines: those of the RFC must all pass, the others are only listed.</summary>
public sealed class RobotsCorpusTests(ITestOutputHelper output)
{
    private static readonly string? Corpus = Find();

    [Fact]
    public void Allows_CasesOfTheRfc_AllPass()
    {
        Assert.SkipWhen(Corpus is null, "../shared/data/robots-cases.json is not on this machine.");

        var wrong = Cases().Where(robotsCase => robotsCase.Name.StartsWith("ID_", StringComparison.Ordinal) && !robotsCase.IsRight).Select(robotsCase => robotsCase.Text);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Allows_CasesOfLeniency_AreListed()
    {
        Assert.SkipWhen(Corpus is null, "../shared/data/robots-cases.json is not on this machine.");

        var lenient = Cases().Where(robotsCase => robotsCase.Name.StartsWith("GoogleOnly_", StringComparison.Ordinal)).ToList();
        output.WriteLine($"{lenient.Count(robotsCase => robotsCase.IsRight)} of {lenient.Count} as the other parser answers; different:");
        output.WriteLine(string.Join('\n', lenient.Where(robotsCase => !robotsCase.IsRight).Select(robotsCase => robotsCase.Text)));

        Assert.NotEmpty(lenient);
    }

    private static IEnumerable<(string Name, bool IsRight, string Text)> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Corpus!));
        foreach (var robotsCase in document.RootElement.EnumerateArray())
        {
            var expected = robotsCase.GetProperty("expect").GetBoolean();
            var agent = robotsCase.GetProperty("ua").GetString()!;
            var answer = robotsCase.GetProperty("kind").GetString() == "validUserAgent"
                ? RobotsRules.IsProductToken(agent)
                : RobotsRules.Parse(Encoding.Latin1.GetBytes(robotsCase.GetProperty("robots").GetString()!), agent)
                    .Allows(PathOf(robotsCase.GetProperty("url").GetString()!));

            yield return (robotsCase.GetProperty("test").GetString()!, answer == expected, robotsCase.GetRawText()[..Math.Min(300, robotsCase.GetRawText().Length)]);
        }
    }

    // Not through Uri, which would rewrite the escapes that are the point of some cases.
    private static string PathOf(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var path = address.IndexOf('/', start < 0 ? 0 : start + 2);

        return path < 0 ? "" : address[path..];
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RiskRadar.sln")))
        {
            folder = folder.Parent;
        }

        var corpus = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data", "robots-cases.json") : null;

        return File.Exists(corpus) ? corpus : null;
    }
}
