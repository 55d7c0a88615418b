using RiskRadar.Domain;
using RiskRadar.Report;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>How a site is, in words.</summary>
internal static class SiteWords
{
    /// <summary>Its state.</summary>
    public static string State(SiteHealth site) => site switch
    {
        { QuarantinedAt: { } since } => $"quarantined since {Words.Minute(since)}: its layout changed",
        { RestsUntil: { } until } => $"rests until {Words.Minute(until)}",
        { Failures: > 0 } => "failing",
        _ => "well",
    };
}
