using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>Simulated rosters against their planted truths: candidates, hired, quiet, brigade, thin.</summary>
internal static class RosterTables
{
    private const int Members = 120;

    /// <param name="model">Reads the comments.</param>
    /// <param name="name">Of the row.</param>
    /// <param name="repeats">Rosters a row.</param>
    /// <param name="seed">Of the first roster. Settings are chosen on seed 0 and reported on others.</param>
    /// <param name="baseScale">1 plants distrust among 1 to 7 % of the ordinary comments as well, 0 leaves them as they are.</param>
    /// <param name="output">Gets the rows.</param>
    public static void Run(ISimulatedReader model, string name, int repeats, int seed, double baseScale, TextWriter output)
    {
        Candidates(model, name, repeats, seed, baseScale, output, posts: 20, perDay: 12);
        Candidates(model, name, repeats, seed, baseScale, output, posts: 30, perDay: 20);
        Hired(model, name, repeats, seed, baseScale, output, dayCorrelation: 0);
        Hired(model, name, repeats, seed, baseScale, output, dayCorrelation: 0.02);
        Quiet(model, name, repeats, seed, output);
        Brigade(model, name, output);
        Thin(model, name, output);
    }

    public static bool Turned(Assessment member) => member.Flags.Any(flag =>
        flag.Kind is FlagKind.SellOutGap or FlagKind.BacklashOnset or FlagKind.NegativityRise && flag.Severity >= Severity.Medium);

    public static void Candidates(ISimulatedReader model, string name, int repeats, int seed, double baseScale, TextWriter output, int posts, double perDay)
    {
        var (pairs, wins, flagged, wrong, big, found, reviewed, wrongReviewed, insufficient) = (0.0, 0.0, 0, 0, 0, 0, 0, 0, 0);
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var random = new Random((1_000 * seed) + 100 + repeat);
            var gaps = new double[Members];
            var audiences = new Audience[Members];
            for (var member = 0; member < Members; member++)
            {
                gaps[member] = member < Members * 3 / 10 ? 0.08 + (0.17 * random.NextDouble()) : 0;
                audiences[member] = new SimulatedCreator
                {
                    Handle = $"@c{member}",
                    Days = posts * 2,
                    CommentsPerDay = perDay,
                    Base = baseScale * (0.01 + (0.06 * random.NextDouble())),
                    Gap = gaps[member],
                    PostCorrelation = 0.01,
                    ScoreShift = 0.15 * Normal.Sample(random),
                    PostShift = 0.1,
                }.Simulate(model, random);
            }

            var result = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(posts * 2));
            for (var member = 0; member < Members; member++)
            {
                var one = result.Influencers[member];
                var isFlagged = Turned(one);
                flagged += isFlagged ? 1 : 0;
                wrong += isFlagged && gaps[member] == 0 ? 1 : 0;
                var isReviewed = one.Verdict is Verdict.Review or Verdict.Avoid;
                reviewed += isReviewed ? 1 : 0;
                wrongReviewed += isReviewed && gaps[member] == 0 ? 1 : 0;
                insufficient += one.Verdict == Verdict.InsufficientData ? 1 : 0;
                big += gaps[member] >= 0.12 ? 1 : 0;
                found += gaps[member] >= 0.12 && isFlagged ? 1 : 0;
                for (var other = 0; other < Members && gaps[member] > 0; other++)
                {
                    if (gaps[other] == 0)
                    {
                        pairs++;
                        wins += Compare(one.RiskScore, result.Influencers[other].RiskScore);
                    }
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} candidates {posts} posts {perDay}/day: AUC {wins / pairs:0.000}; false among flagged {wrong}/{flagged} = {(double)wrong / Math.Max(1, flagged):0.000}; found >= 12 points {(double)found / big:0.000}; review/avoid false {(double)wrongReviewed / Math.Max(1, reviewed):0.000}; insufficient {(double)insufficient / (Members * repeats):0.000}"));
    }

    public static void Hired(ISimulatedReader model, string name, int repeats, int seed, double baseScale, TextWriter output, double dayCorrelation)
    {
        var (turning, found, early, members, delays) = (0, 0, 0, 0, new List<double>());
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var random = new Random((1_000 * seed) + 200 + repeat);
            var turns = new double?[Members];
            var audiences = new Audience[Members];
            for (var member = 0; member < Members; member++)
            {
                turns[member] = member % 4 == 0 ? 45 + (20 * random.NextDouble()) : null;
                double[] sizes = [0.08, 0.12, 0.22];
                audiences[member] = new SimulatedCreator
                {
                    Handle = $"@c{member}",
                    Days = 90,
                    HireDay = 40,
                    Base = baseScale * (0.01 + (0.06 * random.NextDouble())),
                    TurnDay = turns[member],
                    Turn = sizes[member / 4 % 3],
                    DayCorrelation = dayCorrelation,
                    ScoreShift = 0.15 * Normal.Sample(random),
                }.Simulate(model, random);
            }

            var result = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(90));
            for (var member = 0; member < Members; member++)
            {
                members++;
                var alarms = result.Influencers[member].Flags.Where(flag => flag.Kind is FlagKind.BacklashOnset or FlagKind.NegativityRise && flag.Severity >= Severity.Medium).ToList();
                var first = alarms.Count == 0 ? (DateTimeOffset?)null : alarms.Min(flag => flag.RaisedAt);
                var onset = turns[member] is { } day ? SimulatedCreator.Start.AddDays(day) : (DateTimeOffset?)null;
                early += first is not null && (onset is null || first < onset) ? 1 : 0;
                if (onset is not null)
                {
                    turning++;
                    if (first >= onset)
                    {
                        found++;
                        delays.Add((first.Value - onset.Value).TotalDays);
                    }
                }
            }
        }

        delays.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} hired, day correlation {dayCorrelation}: found {(double)found / turning:0.000}; median delay {delays[delays.Count / 2]:0.0} d (90 %: {delays[delays.Count * 9 / 10]:0.0}); false {early}/{members} = {(double)early / members:0.0000}"));
    }

    public static void Quiet(ISimulatedReader model, string name, int repeats, int seed, TextWriter output)
    {
        var (wrong, members, kinds) = (0, 0, "");
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var random = new Random((1_000 * seed) + 300 + repeat);
            var audiences = new Audience[Members];
            for (var member = 0; member < Members; member++)
            {
                audiences[member] = new SimulatedCreator
                {
                    Handle = $"@c{member}",
                    Days = 90,
                    HireDay = 30,
                    Base = 0.01 + (0.1 * random.NextDouble()),
                    DayCorrelation = 0.02,
                }.Simulate(model, random);
            }

            var result = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(90));
            members += Members;
            kinds += " " + string.Join(' ', result.Influencers.Where(Turned).SelectMany(one => one.Flags.Select(flag => string.Create(CultureInfo.InvariantCulture, $"{flag.Kind}@{(flag.RaisedAt - SimulatedCreator.Start).TotalDays:0}"))));
            wrong += result.Influencers.Count(Turned);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} quiet, day correlation 0.02, 60 days watched: false {wrong}/{members} = {(double)wrong / members:0.0000} ({kinds})"));
    }

    public static void Brigade(ISimulatedReader model, string name, TextWriter output)
    {
        var random = new Random(5);
        var audiences = new Audience[Members];
        for (var member = 0; member < Members; member++)
        {
            audiences[member] = new SimulatedCreator { Handle = $"@c{member}", Days = 60, HireDay = member % 2 == 0 ? 30 : null, BrigadeDay = 40 + (10 * random.NextDouble()) }.Simulate(model, random);
        }

        var result = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(60));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} brigade: marked {result.Influencers.Count(member => member.Flags.Any(flag => flag.Kind == FlagKind.CoordinatedComments))}/{Members}; set aside {result.Influencers.Average(member => member.WithoutCoordinated?.SetAside ?? 0):0.0} of 120; turned {result.Influencers.Count(Turned)}; avoid {result.Influencers.Count(member => member.Verdict == Verdict.Avoid)}"));
    }

    public static void Thin(ISimulatedReader model, string name, TextWriter output)
    {
        var random = new Random(6);
        var audiences = Enumerable.Range(0, Members)
            .Select(member => new SimulatedCreator { Handle = $"@c{member}", Days = 12, CommentsPerDay = 0.8, HireDay = member % 2 == 0 ? 6 : null }.Simulate(model, random))
            .ToArray();
        var result = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(12));
        var thin = result.Influencers.Where(member => member.Coverage.Comments < 20).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} thin: insufficient-data {thin.Count(member => member.Verdict == Verdict.InsufficientData)}/{thin.Count}"));
    }

    private static double Compare(double one, double other) => one > other ? 1 : one == other ? 0.5 : 0;
}
