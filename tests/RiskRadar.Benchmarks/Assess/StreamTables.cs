using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>The alarm alone, on thousands of simulated streams of votes: false alarms against the budget, and delays against an oracle's.</summary>
internal static class StreamTables
{
    public const int BaselineDays = 40;
    public const int WatchedDays = 60;

    private const double DaysAYear = 365.25;
    private const int OracleSample = 20_000;

    /// <summary>False alarms a year and creator that the policy allows.</summary>
    public static double Budget => Policy.Default.Alarms.FalseAlarmsPerCreatorYear;

    private static readonly uint Start = EpochSeconds.From(SimulatedCreator.Start) / EpochSeconds.Day * EpochSeconds.Day;

    public static StreamResult Run(
        ISimulatedReader model, int streams, double share, double perDay, double correlation, double turn, int seed)
    {
        var policy = Policy.Default.Alarms;
        var thresholds = new StreamThresholds(model.Description);
        var bar = AlarmBudget.TurningBar(policy, 1);
        var oracle = turn > 0 ? Oracle(model, thresholds, share, turn, perDay) : null;
        var (delays, oracleDelays, held) = (new double[streams], new double[streams], new bool?[streams]);
        var from = Start + (BaselineDays * EpochSeconds.Day);
        Parallel.For(0, streams, stream =>
        {
            var random = new Random((seed * 100_003) + stream);
            var onset = BaselineDays + 10 + random.NextDouble();
            var votes = Votes(model, random, share, perDay, correlation, turn, onset);
            var watch = new ChangeWatch(
                policy,
                [.. AlarmBudget.Turning.Select(part => new StreamWatch(part.Stream, part.Weight, thresholds, ErrorCorrection.For(part.Stream, model.Description), bar))],
                bar);
            var alarms = watch.Watch(votes, from, Start + ((BaselineDays + WatchedDays) * EpochSeconds.Day));
            delays[stream] = Delay(alarms.Count == 0 ? null : alarms[0].RaisedAt, onset);
            oracleDelays[stream] = Delay(oracle?.Watch(votes, thresholds, from), onset);
            if (turn > 0 && delays[stream] is >= 0 and < double.PositiveInfinity)
            {
                var (span, day) = (alarms[0].Found.Onset, (Start / EpochSeconds.Day) + (uint)onset);
                held[stream] = span.Earliest <= day && day <= span.Latest;
            }
        });
        var found = delays.Where(delay => delay < double.PositiveInfinity && (turn == 0 || delay >= 0)).Order().ToList();
        var early = delays.Count(delay => turn > 0 && delay < 0);
        var byOracle = oracleDelays.Where(delay => delay >= 0).Order().ToList();
        return new StreamResult(
            (double)found.Count / streams,
            found.Count == 0 ? double.NaN : found[found.Count / 2],
            (double)early / streams,
            byOracle.Count == 0 ? double.NaN : byOracle[byOracle.Count / 2],
            (double)held.Count(one => one == true) / Math.Max(1, held.Count(one => one is not null)));
    }

    private static double Delay(uint? at, double onset) => at is { } known ? ((known - Start) / (double)EpochSeconds.Day) - onset : double.PositiveInfinity;

    private static OracleCusum Oracle(ISimulatedReader model, StreamThresholds thresholds, double share, double turn, double perDay)
    {
        var random = new Random(1);
        double Counted(bool distrusts) => Enumerable.Range(0, OracleSample)
            .Count(_ => thresholds.IsDistrust(ScoreBytes.Of(model.Read(distrusts, random, 0)))) / (double)OracleSample;
        var (yes, no) = (Counted(true), Counted(false));
        double At(double distrust) => Math.Max(1e-4, (distrust * yes) + ((1 - distrust) * no));
        return new OracleCusum(At(share), At(share + turn), DaysAYear / Budget * perDay);
    }

    private static Vote[] Votes(ISimulatedReader model, Random random, double share, double perDay, double correlation, double turn, double onset)
    {
        var votes = new List<Vote>();
        for (var day = 0; day < BaselineDays + WatchedDays; day++)
        {
            var now = Normal.Beta(random, share + (day + 1 > onset ? turn : 0), correlation);
            var before = Normal.Beta(random, share, correlation);
            var count = SimulatedCreator.Poisson(random, perDay);
            for (var number = 0; number < count; number++)
            {
                var time = day + random.NextDouble();
                var isDistrust = random.NextDouble() < (turn > 0 && time < onset ? before : now);
                var scores = ScoreBytes.Of(model.Read(isDistrust, random, 0));
                votes.Add(new Vote { Post = 0, At = Start + (uint)(time * EpochSeconds.Day), Author = 1, Early = scores, All = scores, SetAsideAt = uint.MaxValue });
            }
        }

        votes.Sort((left, right) => left.At.CompareTo(right.At));
        return [.. votes];
    }

    public static void Print(TextWriter output, string name, StreamResult result) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: alarmed {result.Alarmed:0.0000}; median delay {result.Delay:0.00}; oracle {result.OracleDelay:0.00}; ratio {result.Delay / result.OracleDelay:0.00}; early {result.Early:0.0000}; onset held {result.OnsetHeld:0.000}"));
}
