namespace RiskRadar.Assess.Change;

/// <summary>
/// A mixture e-Shiryaev-Roberts procedure (Shin, Ramdas and Rinaldo 2023) over daily blocks: R(d) = (R(d − 1) + 1) · L(d). L is a bet on the day's
/// scores x in [0, 1]: Π (1 + λ (x − limit)), which has no expected gain while the mean score is at most the limit, whatever the scores' shape.
/// So R(d) − d has no upward drift, and R passes a bar A within D days with a probability of at most D / A, however often one looks.
/// Votes of one day hang together: n of them are worth n / (1 + ρ (n − 1)), so the day's bet is raised to the power of one over that
/// (by Jensen's inequality it stays fair).
/// </summary>
/// <param name="lanes">What is bet.</param>
/// <param name="bar">What the evidence must pass.</param>
internal sealed class ShiryaevRoberts(IReadOnlyList<AlarmLane> lanes, double bar)
{
    // No single vote may cost more than 95 % of a bet.
    private const double MostAtStake = 0.95;
    private const double Most = 1e12;
    private const double HighestLimit = 0.98;

    private readonly double[] _before = new double[lanes.Count];
    private readonly double[] _now = new double[lanes.Count];
    private readonly double[] _stakes = new double[lanes.Count];
    private readonly double[] _logs = new double[lanes.Count];
    private readonly double[] _limits = new double[lanes.Count];
    private int _votes;
    private double _mostADay;
    private double _designEffect = 1;

    /// <summary>The lane with most evidence.</summary>
    public AlarmLane StrongestLane => lanes.Zip(_now).MaxBy(pair => pair.First.Weight * pair.Second).First;

    /// <summary>The evidence at hand: the mean over the lanes, divided by the design effect of a day (see <see cref="AlarmBudget"/>).</summary>
    public double Evidence { get; private set; }

    /// <summary>Closes the former day and starts one with a baseline.</summary>
    /// <param name="baseline">The past.</param>
    public void StartDay(Baseline baseline)
    {
        _votes = 0;
        _designEffect = baseline.DesignEffect;
        _mostADay = AlarmBudget.MostADay(bar, _designEffect);
        var deviation = Math.Sqrt(baseline.Score.Variance);
        for (var index = 0; index < lanes.Count; index++)
        {
            _limits[index] = Math.Min(HighestLimit, baseline.Limit + (lanes[index].Margin * deviation));
            _stakes[index] = Math.Min(lanes[index].Stake / deviation, MostAtStake / Math.Max(_limits[index], 1e-6));
            _before[index] = _now[index];
            _logs[index] = 0;
        }
    }

    /// <summary>Takes the day's next vote.</summary>
    public double See(double score, double correlation)
    {
        _votes++;
        var worth = 1 / (1 + (correlation * (_votes - 1)));
        var sum = 0.0;
        for (var index = 0; index < lanes.Count; index++)
        {
            _logs[index] += Math.Log(1 + (_stakes[index] * (score - _limits[index])));
            // Past the cap nothing changes any more; infinity would turn into NaN.
            _now[index] = Math.Min(Most, (_before[index] + 1) * Math.Exp(Math.Min(lanes[index].IsCapped ? _mostADay : double.MaxValue, worth * _logs[index])));
            sum += lanes[index].Weight * _now[index];
        }

        Evidence = sum / _designEffect;
        return Evidence;
    }
}
