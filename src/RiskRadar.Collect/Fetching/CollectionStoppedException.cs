namespace RiskRadar.Collect.Fetching;

/// <summary>The operator has switched all collection off.</summary>
public sealed class CollectionStoppedException(Uri address)
    : PageNotFetchedException(address, "Collection is switched off in the settings (Collect:Stopped).");
