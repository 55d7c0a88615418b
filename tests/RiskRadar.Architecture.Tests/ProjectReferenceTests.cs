using System.Xml.Linq;

namespace RiskRadar.Architecture;

/// <summary>The allowed-dependency table of src/README.md, checked against the project files.</summary>
public sealed class ProjectReferenceTests
{
    public static TheoryData<string, string, string> Table => new()
    {
        // project           may reference                                                                    may use these packages
        { "Domain",          "",                                                                              "" },
        { "Collect",         "Domain",                                                                        "HtmlAgilityPack UTF.Unknown ZstdSharp.Port Microsoft.Extensions.*" },
        { "Classify",        "Domain",                                                                        "Microsoft.ML Microsoft.ML.OnnxRuntime.Managed Microsoft.ML.Tokenizers Microsoft.Extensions.*" },
        { "Assess",          "Domain",                                                                        "MathNet.Numerics Microsoft.Extensions.*" },
        { "Report",          "Domain",                                                                        "MailKit Microsoft.Extensions.*" },
        { "LiteFile",        "",                                                                              "LiteDB" },
        { "Storage",         "Domain LiteFile",                                                               "LiteDB Npgsql Microsoft.Extensions.*" },
        { "JobStorage",      "LiteFile",                                                                      "Hangfire.Core LiteDB" },
        { "Jobs",            "Domain Collect Classify Assess Report",                                         "Hangfire.Core Microsoft.Extensions.*" },
        { "Web",             "Domain Report Storage Jobs JobStorage",                                         "Hangfire.AspNetCore Hangfire.InMemory" },
        { "SampleCommunity", "",                                                                              "" },
        { "Cli",             "Domain Collect Classify Assess Report LiteFile Storage Jobs JobStorage Web SampleCommunity", "System.CommandLine Spectre.Console Hangfire.PostgreSql Microsoft.ML.OnnxRuntime Microsoft.Extensions.*" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Project_ReferencesOnlyWhatTheTableAllows(string project, string projects, string packages)
    {
        var file = XDocument.Load(Path.Combine(Source, $"RiskRadar.{project}", $"RiskRadar.{project}.csproj"));

        var strayProjects = Includes(file, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path).Replace("RiskRadar.", "", StringComparison.Ordinal))
            .Except(projects.Split(' '));
        var strayPackages = Includes(file, "PackageReference")
            .Where(package => !packages.Split(' ').Any(allowed => Matches(package, allowed)));

        Assert.Empty(strayProjects.Concat(strayPackages));
    }

    [Fact]
    public void Table_NamesEveryProject()
    {
        var found = Directory.GetDirectories(Source).Select(path => Path.GetFileName(path).Replace("RiskRadar.", "", StringComparison.Ordinal));

        Assert.Equal(found.Order(), Table.Select(row => row.Data.Item1).Order());
    }

    private static bool Matches(string package, string allowed) => allowed.EndsWith('*')
        ? package.StartsWith(allowed[..^1], StringComparison.Ordinal)
        : package == allowed;

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);

    private static string Source
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "RiskRadar.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("RiskRadar.sln is in no folder above the tests.");
            }

            return Path.Combine(folder.FullName, "src");
        }
    }
}
