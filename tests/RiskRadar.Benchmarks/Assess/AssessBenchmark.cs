using System.Globalization;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>The simulations behind the assessment; see the section "Assess" of the README.</summary>
internal static class AssessBenchmark
{
    private const int WatchedDays = StreamTables.WatchedDays;

    /// <summary>Runs <c>rosters</c>, <c>streams</c> or <c>shares</c>.</summary>
    public static int Run(string[] args)
    {
        var number = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 1;
        switch (args.FirstOrDefault())
        {
            case "rosters":
                RosterTables.Run(new SimulatedModel(0.75, 0.97), "se 0.75 sp 0.97", number, seed: 1, baseScale: 1, Console.Out);
                return 0;
            case "real":
                Real(RealComments.Read(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
                return 0;
            case "cand":
                var rc = RealComments.Read(args[1]);
                foreach (var r in rc.Measured().ErrorRates.Take(8)) { Console.WriteLine(r); }
                foreach (var distrust in new[] { 1, 0.7 })
                {
                    foreach (var (n, d) in new[] { ("card", rc.Model), ("measured", rc.Measured()) })
                    {
                        RosterTables.Candidates(new RealReader(rc, distrust, d), $"{n} {distrust}", int.Parse(args[2]), int.Parse(args[3]), 0, Console.Out, 20, 12);
                        RosterTables.Candidates(new RealReader(rc, distrust, d), $"{n} {distrust} base", int.Parse(args[2]), int.Parse(args[3]), 1, Console.Out, 30, 20);
                    }
                }

                return 0;
            case "realstreams":
                RealStreams(RealComments.Read(args[1]), int.Parse(args[2]), int.Parse(args[3]));
                return 0;
            case "streams":
                FalseAlarms(number);
                Delays(number);
                return 0;
            case "shares":
                ShareTables.Run(new SimulatedModel(0.75, 0.97), Console.Out);
                return 0;
            default:
                Console.Error.WriteLine("riskradar-benchmarks assess: name rosters, streams or shares.");
                return 2;
        }
    }

    private static void Real(RealComments comments, int rosters, int seed)
    {
        foreach (var (distrust, scale) in new[] { (1, 0), (0.7, 0), (1.0, 1.0) })
        {
            RosterTables.Run(new RealReader(comments, distrust, comments.Model), FormattableString.Invariant($"real, distrust {distrust}, base x{scale}"), rosters, seed, scale, Console.Out);
        }
    }

    private static void RealStreams(RealComments pools, int streams, int seed)
    {
        foreach (var (correlation, share) in new[] { (0.02, 0.03), (0.02, 0.08), (0.05, 0.05) })
        {
            var result = StreamTables.Run(new RealReader(pools, 0.8, pools.Model), streams * 5, share, 40, correlation, 0, seed);
            StreamTables.Print(Console.Out, FormattableString.Invariant($"quiet, correlation {correlation}, share {share}"), result);
        }

        foreach (var share in new[] { 0, 0.03 })
        {
            foreach (var turn in new[] { 0.08, 0.12, 0.22 })
            {
                var result = StreamTables.Run(new RealReader(pools, 0.9, pools.Model), streams, share, 40, 0, turn, seed + 1);
                StreamTables.Print(Console.Out, FormattableString.Invariant($"turn of {turn}, base {share}"), result);
            }
        }
    }

    private static void FalseAlarms(int streams)
    {
        var model = new SimulatedModel(0.7, 0.96);
        Console.WriteLine(FormattableString.Invariant($"budget in {WatchedDays} days: {StreamTables.Budget * WatchedDays / 365.25:0.0000}"));
        foreach (var correlation in new[] { 0, 0.02, 0.05 })
        {
            foreach (var perDay in new[] { 5.0, 40, 300 })
            {
                foreach (var share in new[] { 0.01, 0.05, 0.1, 0.3 })
                {
                    var result = StreamTables.Run(model, streams, share, perDay, correlation, 0, 1);
                    StreamTables.Print(Console.Out, FormattableString.Invariant($"quiet, correlation {correlation}, {perDay} a day, share {share}"), result);
                }
            }
        }
    }

    private static void Delays(int streams)
    {
        foreach (var (sensitivity, specificity) in new[] { (0.7, 0.96), (0.8, 0.99) })
        {
            foreach (var turn in new[] { 0.08, 0.12, 0.22 })
            {
                var result = StreamTables.Run(new SimulatedModel(sensitivity, specificity), streams, 0.03, 40, 0, turn, 2);
                StreamTables.Print(Console.Out, FormattableString.Invariant($"turn of {turn}, sensitivity {sensitivity}, specificity {specificity}"), result);
            }
        }
    }
}
