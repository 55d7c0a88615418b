using System.Collections;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>Whatever the data, every number of an assessment is a number, and every share and interval is in its range.</summary>
public sealed class RosterRobustnessTests
{
    [Property(MaxTest = 60)]
    public Property Assess_WildData_HasNoNumberThatIsNone(int seed) => Prop.ToProperty(Holds(seed));

    private static bool Holds(int seed)
    {
        var random = new Random(seed);
        var audiences = Enumerable.Range(0, 1 + random.Next(4)).Select(number => Wild(random, $"@w{number}")).ToList();
        var roster = new RosterAssessor(Policy.Default, Model(random)).Assess(audiences, Crowd.Start.AddDays(random.Next(-10, 400)));
        return Numbers(roster, 0).All(double.IsFinite)
            && roster.Influencers.All(member => member.RiskScore is >= 0 and <= 100
                && member.RiskInterval.Low <= member.RiskScore && member.RiskScore <= member.RiskInterval.High
                && (member.Verdict == Verdict.InsufficientData) == (member.Needs is not null)
                && (member.SellOutGap is not { } gap || (gap.Interval.Low <= gap.Gap && gap.Gap <= gap.Interval.High))
                && (member.BeforeAfter is not { } change || (change.Interval.Low <= change.Change && change.Change <= change.Interval.High)));
    }

    private static Audience Wild(Random random, string handle)
    {
        DateTimeOffset? hiredAt = random.Next(3) switch { 0 => null, 1 => Crowd.Start.AddDays(random.Next(0, 200)), _ => Crowd.Start.AddYears(random.Next(-30, 30)) };
        var crowd = new Crowd(handle, hiredAt);
        for (var number = random.Next(12); number > 0; number--)
        {
            var post = crowd.NewPost(random.Next(4) == 0 ? null : random.Next(-20_000, 400), (Sponsorship)random.Next(3));
            var comments = Enumerable.Range(0, random.Next(3) == 0 ? 0 : random.Next(200)).Select(index => Crowd.Comment(
                post,
                random.Next(5) == 0 ? "same" : $"c{index}",
                random.Next(3) switch { 0 => null, 1 => 1, _ => (ulong)random.Next(1, 300) },
                hostile: random.Next(2) == 0,
                random.Next(5) == 0 ? null : Crowd.Start.AddDays((random.NextDouble() * 500) - 50),
                random.Next(3) switch { 0 => "", 1 => "the very same words by everybody", _ => null },
                Crowd.Reading(random.Next(3) switch { 0 => 0, 1 => 1, _ => random.NextDouble() }, random.NextDouble(), random.NextDouble(), random.NextDouble(), random.Next(6) > 0)));
            crowd.Post(post, [.. comments]);
        }

        return crowd.Audience();
    }

    private static ModelDescription Model(Random random) => random.Next(3) switch
    {
        0 => new ModelDescription("none", [], []),
        1 => new ModelDescription("useless", ["en"], [.. Enum.GetValues<Signal>().Select(signal => new SignalErrorRates(signal, 0.5, 0, 0, 0, 0))]),
        _ => Crowd.Model,
    };

    /// <summary>Every double in a record, however deep.</summary>
    private static IEnumerable<double> Numbers(object? value, int depth) => value switch
    {
        null or string => [],
        double number => [number],
        IEnumerable list => list.Cast<object?>().SelectMany(item => Numbers(item, depth + 1)),
        _ when value.GetType().Namespace?.StartsWith("RiskRadar", StringComparison.Ordinal) == true && !value.GetType().IsEnum =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Numbers(property.GetValue(value), depth + 1)),
        _ when value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            Numbers(value.GetType().GetProperty("Value")!.GetValue(value), depth + 1),
        _ => [],
    };
}
