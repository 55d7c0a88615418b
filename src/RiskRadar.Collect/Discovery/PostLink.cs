using HtmlAgilityPack;

namespace RiskRadar.Collect.Discovery;

/// <summary>A link of a listing page to somewhere on its own site.</summary>
/// <param name="Anchor">Its element.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record PostLink(HtmlNode Anchor, Uri Address);
