using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Report.Channels;

/// <summary>Flags on their way.</summary>
internal static class SomeFlags
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Notification Backlash(string handle = "@maya", Severity severity = Severity.High) => Notification.Of(
        "test",
        new Influencer(InfluencerId.Of(handle), handle, null, null, null, null),
        new Flag(FlagKind.BacklashOnset, severity, Noon, "Hostile comments doubled to 12 %.", new Dictionary<string, double> { ["share"] = 0.12 }, ["c1", "c2"]),
        Noon.AddHours(2));
}
