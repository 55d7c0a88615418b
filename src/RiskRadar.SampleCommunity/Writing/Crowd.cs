using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Who comments under one creator's posts: regulars often, visitors once or twice.</summary>
internal sealed class Crowd(IReadOnlyList<Commenter> regulars, Func<Commenter> visitor, Dice dice)
{
    private const double RegularShare = 0.55;

    private readonly HashSet<Commenter> _here = [];

    /// <summary>A new post: everybody may comment again.</summary>
    public void NextPost() => _here.Clear();

    /// <summary>Somebody who has not yet commented under this post.</summary>
    public Commenter Anybody()
    {
        if (dice.Chance(RegularShare))
        {
            // The square makes the first of the list the ones whom everybody knows.
            var chance = dice.Next();
            var regular = regulars[(int)(chance * chance * regulars.Count)];
            if (_here.Add(regular))
            {
                return regular;
            }
        }

        var guest = visitor();
        while (!_here.Add(guest))
        {
            guest = visitor();
        }

        return guest;
    }
}
