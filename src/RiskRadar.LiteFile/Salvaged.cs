namespace RiskRadar.LiteFile;

/// <summary>What could be read in a damaged file.</summary>
/// <param name="Documents">Documents copied, by collection. A collection whose name is lost is called <c>lost_</c> and its page number.</param>
/// <param name="Unreadable">Documents, or pages, that were found but could not be read.</param>
public sealed record Salvaged(IReadOnlyDictionary<string, int> Documents, int Unreadable);
