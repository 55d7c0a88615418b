using RiskRadar.Domain;

namespace RiskRadar.Jobs.Intake;

/// <summary>Somebody to look at.</summary>
/// <param name="Influencer">Who.</param>
/// <param name="Accounts">Addresses of profiles, blogs or channels whose posts are to be found; possibly none.</param>
/// <param name="Posts">Addresses of single posts; possibly none.</param>
public sealed record RosterEntry(Influencer Influencer, IReadOnlyList<Uri> Accounts, IReadOnlyList<Uri> Posts);
