namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>A script of a page, set aside before parsing because some carry the page's content as JSON.</summary>
/// <param name="Attributes">The start tag's attributes as written.</param>
/// <param name="Start">Where its content starts in the page's text.</param>
/// <param name="Length">How long the content is, in characters.</param>
internal readonly record struct ScriptBlock(string Attributes, int Start, int Length);
