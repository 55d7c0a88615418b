using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>How near the corrected shares come to the truth, and how often the intervals hold it.</summary>
internal static class ShareTables
{
    private const int Creators = 200;

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
