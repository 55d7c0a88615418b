using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Everybody and everything: the whole community, made from a seed and a day.</summary>
internal static class Community
{
    private const int SharedVisitors = 220;

    /// <summary>Writes the community. The same arguments give the same community.</summary>
    /// <param name="seed">Chooses among communities.</param>
    /// <param name="end">The midnight at which the half year ends, UTC.</param>
    public static IReadOnlyList<Creator> Write(int seed, DateTimeOffset end)
    {
        var names = new NameMaker(new(seed, "names"), end);
        var numbering = new Numbering();
        var written = new HashSet<string>(StringComparer.Ordinal);
        var shared = new Dictionary<string, (List<Commenter> Regulars, List<Commenter> Visitors)>(StringComparer.Ordinal);
        return [.. Troupe.All.Select(persona => new CreatorWriter(persona, CrowdOf(persona), names, numbering, written, end, seed).Write())];

        Crowd CrowdOf(Persona persona)
        {
            var dice = new Dice(seed, persona.Handle, "crowd");
            var regulars = Math.Max(8, persona.Talk * 4);
            if (persona.SharedCrowd is not { } key)
            {
                return new(People(regulars), names.Anybody, dice);
            }

            if (!shared.TryGetValue(key, out var both))
            {
                shared.Add(key, both = (People(regulars), People(SharedVisitors)));
            }

            return new(both.Regulars, () => dice.Chance(0.6) ? dice.Pick(both.Visitors) : names.Anybody(), dice);
        }

        List<Commenter> People(int count) => [.. Enumerable.Range(0, count).Select(_ => names.Anybody())];
    }
}
