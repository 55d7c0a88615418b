namespace RiskRadar.Assess.Change;

/// <summary>When a rise began. Days since the epoch.</summary>
/// <param name="Day">The most likely day.</param>
/// <param name="Earliest">The first day that is nearly as likely.</param>
/// <param name="Latest">The last one.</param>
internal readonly record struct OnsetSpan(uint Day, uint Earliest, uint Latest)
{
    // How much less likely than the best day the true one may be, 95 times in 100, in the logarithm: before and after the true day the likelihood is a
    // falling random walk, whose highest points are near to exponential with mean 1 (Siegmund 1988), so 1 − √0.95 = exp(−3.68).
    private const double LogLikelihoodDrop = 3.68;

    /// <summary>The span of days, given how many standard errors the votes since each day are above the past.</summary>
    /// <param name="days">Days with their standard errors; at least one.</param>
    /// <param name="unrest">How many times as large the variance of the scores is since the rise: the likelihood wanders as much more.</param>
    public static OnsetSpan Of(IReadOnlyList<(uint Day, double Z)> days, double unrest = 1)
    {
        // By the standard errors themselves: below zero all are equally unlikely, and the highest is still the best guess.
        return Of([.. days.Select(day => (day.Day, LogLikelihood(day.Z)))], days.MaxBy(day => day.Z).Day, unrest);
    }

    /// <summary>The span of days, given the logarithm of the likelihood that the change began on each; at least one.</summary>
    public static OnsetSpan OfLikelihoods(IReadOnlyList<(uint Day, double LogLikelihood)> days) =>
        Of(days, days.MaxBy(day => day.LogLikelihood).Day, unrest: 1);

    private static OnsetSpan Of(IReadOnlyList<(uint Day, double LogLikelihood)> days, uint best, double unrest)
    {
        var highest = days.Max(day => day.LogLikelihood);
        var likely = days.Where(day => highest - day.LogLikelihood <= LogLikelihoodDrop * Math.Max(1, unrest)).ToList();
        return new OnsetSpan(best, likely.Min(day => day.Day), likely.Max(day => day.Day));
    }

    private static double LogLikelihood(double z) => z <= 0 ? 0 : z * z / 2;
}
