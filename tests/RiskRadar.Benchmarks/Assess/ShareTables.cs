using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>How near the corrected shares come to the truth, and how often the intervals hold it.</summary>
internal static class ShareTables
{
    private const int Creators = 200;
    private const int ComparedCreators = 40;
    private const int ComparedComments = 1_000;

    public static void Run(ISimulatedReader model, TextWriter output)
    {
        foreach (var share in new[] { 0.01, 0.05, 0.1, 0.2, 0.4 })
        {
            foreach (var gap in new[] { 0, 0.1 })
            {
                Cell(model, output, share, gap);
            }
        }
    }

    /// <summary>
    /// Two ways to the true share, on real comments: by the model's error rates (Rogan and Gladen), as stated and as measured on other ordinary comments
    /// than these; and by expectation maximisation on its probabilities (Saerens, Latinne and Decaestecker 2002), which must be told the prevalence of the set
    /// they were calibrated on: no card states it, so two are tried, that of labelled sets and that of an audience.
    /// </summary>
    public static void Compare(RealComments comments, int seed, TextWriter output)
    {
        var (measuredOn, dealt) = comments.Halves();
        var stated = ErrorCorrection.For(VoteStream.Distrust, comments.Model);
        var counts = new StreamThresholds(comments.Model);
        double Found(IReadOnlyList<Classification> all) => all.Average(one => counts.IsDistrust(ScoreBytes.Of(one)) ? 1.0 : 0);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"distrust: stated sensitivity {stated.Sensitivity:0.000}, false positives {stated.FalsePositiveRate:0.0000}; found of {comments.Sellout.Count} planted {Found(comments.Sellout):0.000}, of {comments.Ordinary.Count} ordinary {Found(comments.Ordinary):0.0000}"));
        foreach (var share in new[] { 0, 0.01, 0.05, 0.1, 0.2, 0.4 })
        {
            var random = new Random(seed);
            var reader = new RealReader(dealt, 1, comments.Model);
            var readings = Enumerable.Range(0, ComparedCreators).Select(_ =>
                Enumerable.Range(0, ComparedComments).Select(_ => reader.Read(random.NextDouble() < share, random, 0)).ToList()).ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"true share {share:0.00}: stated rates {Summary(readings.Select(one => Corrected(one, comments.Model)))}; measured rates {Summary(readings.Select(one => Corrected(one, measuredOn.Measured())))}; expectation maximisation told 20 % {Summary(readings.Select(one => Maximised(one, 0.2)))}, told 5 % {Summary(readings.Select(one => Maximised(one, 0.05)))}"));
        }
    }

    private static string Summary(IEnumerable<double> shares) =>
        shares.ToList() is var all ? string.Create(CultureInfo.InvariantCulture, $"{all.Average():0.000} (sd {Math.Sqrt(all.Average(share => share * share) - Math.Pow(all.Average(), 2)):0.000})") : "";

    private static double Corrected(List<Classification> readings, ModelDescription model)
    {
        var thresholds = new StreamThresholds(model);
        var correction = ErrorCorrection.For(VoteStream.Distrust, model);
        var counted = (double)readings.Count(reading => thresholds.IsDistrust(ScoreBytes.Of(reading))) / readings.Count;
        return correction.Under(counted).Correct(counted);
    }

    private static double Maximised(List<Classification> readings, double prevalence)
    {
        var share = prevalence;
        for (var round = 0; round < 100; round++)
        {
            var (yes, no) = (share / prevalence, (1 - share) / (1 - prevalence));
            share = readings.Average(reading => reading.Signals.Sellout * yes / ((reading.Signals.Sellout * yes) + ((1 - reading.Signals.Sellout) * no)));
        }

        return share;
    }

    private static void Cell(ISimulatedReader model, TextWriter output, double share, double gap)
    {
        var audiences = new Audience[Creators];
        for (var creator = 0; creator < Creators; creator++)
        {
            audiences[creator] = new SimulatedCreator
            {
                Handle = $"@c{creator}",
                Days = 60,
                CommentsPerDay = 20,
                Base = share,
                Gap = gap,
                PostCorrelation = 0.01,
            }.Simulate(model, new Random(creator + 1));
        }

        var found = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(60))
            .Influencers.Select(member => member.SellOutGap).OfType<SellOutGap>().ToList();
        var covered = found.Count(one => one.Interval.Low <= gap && gap <= one.Interval.High);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"share {share:0.00} gap {gap:0.00}: mean organic {found.Average(one => one.Organic):0.000}; mean gap {found.Average(one => one.Gap):0.000}; interval holds the gap {(double)covered / found.Count:0.000}"));
    }
}
