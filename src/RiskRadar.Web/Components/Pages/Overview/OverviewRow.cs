using RiskRadar.Domain;

namespace RiskRadar.Web.Components.Pages.Overview;

/// <summary>One influencer of the roster.</summary>
/// <param name="Influencer">Who.</param>
/// <param name="Assessment">The latest; <see langword="null"/> before the first.</param>
internal sealed record OverviewRow(Influencer Influencer, Assessment? Assessment);
