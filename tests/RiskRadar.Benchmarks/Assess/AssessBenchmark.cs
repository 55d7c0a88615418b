using System.Globalization;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>The simulations behind the assessment; see the section "Assess" of the README.</summary>
internal static class AssessBenchmark
{
    private const int WatchedDays = StreamTables.WatchedDays;

    /// <summary>Runs <c>rosters</c>, <c>streams</c>, <c>shares</c> or <c>update</c> with a simulated model, or <c>real</c> with real comments.</summary>
    public static int Run(string[] args)
    {
        var number = Number(args, 1, 1);
        switch (args.FirstOrDefault())
        {
            case "rosters":
                RosterTables.Run(new SimulatedModel(0.75, 0.97), "se 0.75 sp 0.97", number, seed: 1, baseScale: 1, Console.Out);
                return 0;
            case "streams":
                FalseAlarms(number);
                Delays(number);
                return 0;
            case "shares":
                ShareTables.Run(new SimulatedModel(0.75, 0.97), Console.Out);
                return 0;
            case "update":
                UpdateTable.Run(new SimulatedModel(0.75, 0.97), Console.Out);
                return 0;
            case "real" when args.Length > 1 && Directory.Exists(args[1]):
                Real(RealComments.Read(args[1]), Number(args, 2, 1), Number(args, 3, 1));
                return 0;
            default:
                Console.Error.WriteLine("riskradar-benchmarks assess: name rosters, streams, shares, update, or real with a folder of data.");
                return 2;
        }
    }

    private static int Number(string[] args, int place, int usual) =>
        args.Length > place && int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;

    private static void Real(RealComments comments, int rosters, int seed)
    {
        ShareTables.Compare(comments, seed, Console.Out);
        foreach (var (distrust, scale) in new[] { (1, 0), (0.7, 0), (1.0, 1.0) })
        {
            RosterTables.Run(
                new RealReader(comments, distrust, comments.Model), FormattableString.Invariant($"distrust {distrust}, base x{scale}"), rosters, seed, scale, Console.Out);
        }

        foreach (var turn in new[] { 0.08, 0.12, 0.22 })
        {
            var result = StreamTables.Run(new RealReader(comments, 1, comments.Model), 100 * rosters, 0, 40, 0, turn, seed);
            StreamTables.Print(Console.Out, FormattableString.Invariant($"turn of {turn}, ordinary comments before"), result);
        }
    }

    private static void FalseAlarms(int streams)
    {
        var model = new SimulatedModel(0.7, 0.96);
        Console.WriteLine(FormattableString.Invariant($"budget in {WatchedDays} days: {StreamTables.Budget * WatchedDays / 365.25:0.0000}"));
        foreach (var correlation in new[] { 0, 0.02, 0.05 })
        {
            foreach (var perDay in new[] { 5.0, 40, 500 })
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
