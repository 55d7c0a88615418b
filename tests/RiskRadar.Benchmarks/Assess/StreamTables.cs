using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>The alarm alone, on thousands of simulated streams of votes: false alarms against the budget, and delays.</summary>
internal static class StreamTables
{
    public const int BaselineDays = 40;
    public const int WatchedDays = 60;

    /// <summary>False alarms a year and creator that the policy allows.</summary>
    public static double Budget => Policy.Default.Alarms.FalseAlarmsPerCreatorYear;

    private static readonly uint Start = EpochSeconds.From(SimulatedCreator.Start) / EpochSeconds.Day * EpochSeconds.Day;

    /// <summary>Share of streams with an alarm within the watched days, and the median delay of a turn after ten of them.</summary>
    public static (double Alarmed, double Delay, double Early) Run(
        ISimulatedReader model, int streams, double share, double perDay, double correlation, double turn, int seed)
    {
        var policy = Policy.Default.Alarms;
        var thresholds = new StreamThresholds(model.Description);
        var bar = AlarmBudget.TurningBar(policy, 1);
        var delays = new double[streams];
        var early = 0;
        Parallel.For(0, streams, stream =>
        {
            var random = new Random((seed * 100_003) + stream);
            var onset = BaselineDays + 10 + random.NextDouble();
            var votes = Votes(model, random, share, perDay, correlation, turn, onset);
            var watch = new ChangeWatch(
                policy,
                [.. AlarmBudget.Turning.Select(part => new StreamWatch(part.Stream, part.Weight, thresholds, ErrorCorrection.For(part.Stream, model.Description)))],
                bar);
            var from = Start + (BaselineDays * EpochSeconds.Day);
            var alarms = watch.Watch(votes, from, Start + ((BaselineDays + WatchedDays) * EpochSeconds.Day));
            delays[stream] = alarms.Count == 0 ? double.PositiveInfinity : ((alarms[0].RaisedAt - Start) / (double)EpochSeconds.Day) - onset;
            if (turn > 0 && delays[stream] < 0)
            {
                Interlocked.Increment(ref early);
            }
        });
        var found = delays.Where(delay => turn == 0 ? delay < double.PositiveInfinity : delay is >= 0 and < double.PositiveInfinity).Order().ToList();
        return ((double)found.Count / streams, found.Count == 0 ? double.NaN : found[found.Count / 2], (double)early / streams);
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

    public static void Print(TextWriter output, string name, (double Alarmed, double Delay, double Early) result) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: alarmed {result.Alarmed:0.0000}; median delay {result.Delay:0.00}; early {result.Early:0.0000}"));
}
