namespace RiskRadar.Collect.Fetching;

/// <summary>What is known of one site's robots.txt.</summary>
/// <param name="Rules">Its rules; <see langword="null"/> when it could not be had, which forbids everything.</param>
/// <param name="Why">Why it could not be had, in a sentence; <see langword="null"/> when it could.</param>
/// <param name="KeptUntil">When it is asked for again, UTC.</param>
internal sealed record RobotsAnswer(RobotsRules? Rules, string? Why, DateTimeOffset KeptUntil);
