using System.Text.Json;
using System.Text.Json.Nodes;
using RiskRadar.SampleCommunity;

namespace RiskRadar.EndToEnd.Demo;

/// <summary>What a run of the demo left and printed, beside what was planted for it.</summary>
internal static class DemoData
{
    /// <summary>Starts the demo that ends by itself.</summary>
    public static RiskRadarProcess Start(string folder) => RiskRadarProcess.Start("demo", "--exit", "--format", "json", "--data", folder);

    /// <summary>A line on standard error that says how far the reading is, beyond its beginning.</summary>
    public static bool IsReadingPosts(string line) => line.Contains(" posts, ", StringComparison.Ordinal);

    /// <summary>What was planted in the community of a data directory, by handle: the same community, started once more at other addresses.</summary>
    public static async Task<IReadOnlyDictionary<string, SampleTruth>> PlantedAsync(string folder, CancellationToken cancellationToken)
    {
        using var sample = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "sample.json"), cancellationToken));
        var now = sample.RootElement.GetProperty("now").GetDateTimeOffset();
        await using var sites = await SampleSites.StartAsync(new SampleOptions { Now = now }, cancellationToken);

        return sites.Influencers.ToDictionary(influencer => influencer.Handle, influencer => influencer.Truth);
    }

    /// <summary>The printed assessments by handle.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Assessments(string output) =>
        JsonNode.Parse(output)!["influencers"]!.AsArray().ToDictionary(member => member!["influencer"]!.GetValue<string>(), member => member!);
}
