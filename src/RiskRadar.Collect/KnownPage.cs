using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

/// <summary>A page of a post that an earlier scan has read.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="Validators">What the server gave for asking whether it has changed; <see langword="null"/> when nothing.</param>
public sealed record KnownPage(Uri Address, PageValidators? Validators);
