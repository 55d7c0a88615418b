using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>
/// What nobody can have: a CUSUM of votes that knows how many count before and after the turn, at the same false alarms a year. Its bar is that of Siegmund's
/// approximation, E∞[T] ≈ (exp(h) − h − 1) / D with D the votes' information against a turn, so it is not held up by a bound.
/// </summary>
/// <param name="before">Share of votes that count before.</param>
/// <param name="after">The same after the turn.</param>
/// <param name="votesToFalseAlarm">Mean number of votes to a false alarm.</param>
internal sealed class OracleCusum(double before, double after, double votesToFalseAlarm)
{
    private readonly double _gain = Math.Log(after / before);
    private readonly double _loss = Math.Log((1 - after) / (1 - before));
    private readonly double _bar = Bar(
        votesToFalseAlarm * -((before * Math.Log(after / before)) + ((1 - before) * Math.Log((1 - after) / (1 - before)))));

    /// <summary>When it rings first, see <see cref="EpochSeconds"/>, or <see langword="null"/>.</summary>
    /// <param name="votes">Oldest first.</param>
    /// <param name="thresholds">What counts.</param>
    /// <param name="from">It watches from then on.</param>
    public uint? Watch(ReadOnlySpan<Vote> votes, StreamThresholds thresholds, uint from)
    {
        var sum = 0.0;
        foreach (ref readonly var vote in votes)
        {
            if (vote.At < from)
            {
                continue;
            }

            sum = Math.Max(0, sum) + (thresholds.IsDistrust(vote.Early) ? _gain : _loss);
            if (sum >= _bar)
            {
                return vote.At + EpochSeconds.Hour;
            }
        }

        return null;
    }

    // exp(h) − h − 1 = mean, by iteration.
    private static double Bar(double mean)
    {
        var bar = Math.Log(mean + 1);
        for (var round = 0; round < 20; round++)
        {
            bar = Math.Log(mean + bar + 1);
        }

        return bar;
    }
}
