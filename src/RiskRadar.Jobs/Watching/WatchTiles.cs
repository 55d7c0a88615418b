using System.Globalization;
using Hangfire;
using Hangfire.Dashboard;
using Hangfire.Storage;

namespace RiskRadar.Jobs.Watching;

/// <summary>What the watchdog saw when it last looked, as tiles of the Hangfire dashboard. It lies in the job storage: every process shows the same.</summary>
public static class WatchTiles
{
    private const string Key = "riskradar:watch";

    private static readonly (string Field, string Title)[] Tiles =
        [("late", "Late Work"), ("missed", "Missed Daily Runs"), ("sites", "Sites in Trouble"), ("pauses", "Pauses")];

    /// <summary>The tiles; zero before the first look.</summary>
    public static IReadOnlyList<DashboardMetric> All { get; } =
        [.. Tiles.Select(tile => new DashboardMetric($"riskradar:{tile.Field}", tile.Title, page => Read(page, tile.Field)))];

    /// <summary>Keeps what was seen.</summary>
    internal static void Write(JobStorage storage, int late, int missed, int sites, int pauses)
    {
        using var connection = storage.GetConnection();
        connection.SetRangeInHash(Key, [Pair("late", late), Pair("missed", missed), Pair("sites", sites), Pair("pauses", pauses)]);
    }

    private static KeyValuePair<string, string> Pair(string field, int value) => new(field, value.ToString(CultureInfo.InvariantCulture));

    private static Metric Read(RazorPage page, string field)
    {
        using var connection = page.Storage.GetReadOnlyConnection();
        var seen = (connection as JobStorageConnection)?.GetValueFromHash(Key, field);
        var value = int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

        return new Metric(value) { Style = value > 0 ? MetricStyle.Warning : MetricStyle.Default, Highlighted = value > 0 };
    }
}
