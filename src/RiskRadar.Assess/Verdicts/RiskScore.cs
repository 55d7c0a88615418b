using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>
/// The score from 0 to 100. Each piece of evidence gives a risk in [0, 1]; together they give 1 − Π (1 − risk), so that evidence adds up and
/// never passes 100. A gap or change g counts 1 − exp(−(g / 0.12)^1.3): 4 points are 21, 8 are 45, 12 are 63, 25 are 93 of 100.
/// </summary>
internal sealed class RiskScore
{
    // 12 points of distrust are what tells a harmful gap from a nuisance; the power keeps small gaps small.
    private const double Scale = 0.12;
    private const double Power = 1.3;

    // Being sure of a gap says nothing of its size: it weighs as much as an alarm.
    private const double MostOfCertainty = 0.3;
    private const double SureErrors = 2;

    private readonly List<(double Middle, double Low, double High, string Words)> _parts = [];

    public double Value => 100 * (1 - _parts.Aggregate(1.0, (rest, part) => rest * (1 - part.Middle)));

    /// <summary>95 %, from the ends of each part.</summary>
    public Interval Interval => new(
        Math.Min(Value, 100 * (1 - _parts.Aggregate(1.0, (rest, part) => rest * (1 - part.Low)))),
        Math.Max(Value, 100 * (1 - _parts.Aggregate(1.0, (rest, part) => rest * (1 - part.High)))));

    /// <summary>What moved the score, strongest first.</summary>
    public IReadOnlyList<string> Drivers =>
        [.. _parts.Where(part => part.Middle >= 0.02).OrderByDescending(part => part.Middle).Select(part => part.Words)];

    /// <summary>Adds a gap or change that is believed.</summary>
    public void Add(Belief belief, string words)
    {
        // The expected risk over what is believed: seven points of a normal distribution weigh enough for two digits.
        ReadOnlySpan<double> at = [-2.4, -1.6, -0.8, 0, 0.8, 1.6, 2.4];
        double sum = 0, weights = 0;
        foreach (var z in at)
        {
            var weight = Math.Exp(-z * z / 2);
            sum += weight * Of(belief.Mean + (z * belief.Spread));
            weights += weight;
        }

        _parts.Add((sum / weights, Of(belief.Mean - (1.96 * belief.Spread)), Of(belief.Mean + (1.96 * belief.Spread)), words));
    }

    /// <summary>
    /// Adds how sure it is that there is a gap or change at all. Scores say that sooner than counts say how large it is, so it puts those with a gap above
    /// those without one where there are few votes.
    /// </summary>
    /// <param name="errors">How many standard errors from none.</param>
    /// <param name="words">What is sure.</param>
    public void AddCertainty(double errors, string words) =>
        Add(MostOfCertainty * new Belief(errors, 1).AtLeast(SureErrors), words);

    /// <summary>Adds a risk that is known.</summary>
    public void Add(double risk, string words) => _parts.Add((risk, risk, risk, words));

    private static double Of(double size) => size <= 0 ? 0 : 1 - Math.Exp(-Math.Pow(size / Scale, Power));
}
