namespace RiskRadar.Assess.Change;

/// <summary>
/// A mixture e-Shiryaev-Roberts procedure (Shin, Ramdas and Rinaldo 2023) over daily blocks: R(d) = (R(d − 1) + 1) · L(d), with L the likelihood ratio
/// of the day's votes between a raised share and the baseline's limit. If the share is at most the limit, R(d) − d has no upward drift, so that
/// R passes a bar A within D days with a probability of at most D / A, whatever the number of looks.
/// Votes of one day hang together: n of them are worth n / (1 + ρ (n − 1)).
/// </summary>
internal sealed class ShiryaevRoberts(double[] rises)
{
    private readonly double[] _before = new double[rises.Length];
    private readonly double[] _now = new double[rises.Length];
    private readonly double[] _gain = new double[rises.Length];
    private readonly double[] _loss = new double[rises.Length];

    /// <summary>The evidence at hand: the mean over the rises.</summary>
    public double Evidence { get; private set; }

    /// <summary>Closes the former day and starts one with a baseline.</summary>
    /// <param name="limit">The share that counts as no rise, in (0, 1).</param>
    /// <param name="slope">How much the observed share moves when the true one moves by one.</param>
    public void StartDay(double limit, double slope)
    {
        const double most = 0.97;
        var null0 = Math.Clamp(limit, 1e-4, 0.95);
        for (var index = 0; index < rises.Length; index++)
        {
            _before[index] = _now[index];
            var raised = Math.Min(most, null0 + (rises[index] * slope));
            _gain[index] = Math.Log(raised / null0);
            _loss[index] = Math.Log((1 - raised) / (1 - null0));
        }
    }

    /// <summary>Takes the day's votes so far.</summary>
    public double See(int votes, int counting, double correlation)
    {
        var worth = 1 / (1 + (correlation * (votes - 1)));
        var sum = 0.0;
        for (var index = 0; index < rises.Length; index++)
        {
            var ratio = Math.Exp(worth * ((counting * _gain[index]) + ((votes - counting) * _loss[index])));
            // Past 1e12 nothing changes any more; infinity would turn into NaN.
            _now[index] = Math.Min(1e12, (_before[index] + 1) * ratio);
            sum += _now[index];
        }

        Evidence = sum / rises.Length;
        return Evidence;
    }
}
