using System.Text;

namespace RiskRadar.SampleCommunity.Chance;

/// <summary>
/// Repeatable chance: splitmix64 on a seed made from names, so that every part of the community has a stream of its own and a change
/// in one creator leaves the others as they were.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, params ReadOnlySpan<string> names)
    {
        // FNV-1a, because string.GetHashCode differs from process to process.
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var name in names)
        {
            foreach (var octet in Encoding.UTF8.GetBytes(name + "\n"))
            {
                hash = (hash ^ octet) * 1099511628211UL;
            }
        }

        _state = hash;
    }

    /// <summary>Evenly spread in [0, 1).</summary>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Evenly spread in [0, <paramref name="count"/>).</summary>
    public int Below(int count) => (int)(Next() * count);

    /// <summary>Evenly spread in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>Waiting time with this mean, exponentially distributed.</summary>
    public double Wait(double mean) => -mean * Math.Log(1 - Next());

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The items in a chance order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var last = shuffled.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
