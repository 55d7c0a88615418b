using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Verdicts;

/// <summary>A share of votes beside what the brand bears of it.</summary>
/// <param name="What">What the votes are, e.g. <c>"hostile"</c>.</param>
/// <param name="Share">Corrected, in [0, 1].</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="Tolerance">What is borne.</param>
internal readonly record struct BorneShare(string What, double Share, double Low, double Tolerance)
{
    /// <summary>Surely more than is borne.</summary>
    public bool IsSurelyBeyond => Low > Tolerance;

    public static BorneShare Of(string what, Tally[] posts, ErrorCorrection correction, double tolerance)
    {
        var observed = ObservedShare.Of(posts, Dispersion.Correlation(posts, Dispersion.Usual));
        if (observed.Votes == 0)
        {
            return new BorneShare(what, 0, 0, tolerance);
        }

        var share = correction.Under(observed.Share).Correct(observed.Share);
        return new BorneShare(what, share, ShareDifference.IntervalOf(observed, correction, share).Low, tolerance);
    }
}
