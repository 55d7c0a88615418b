using RiskRadar.SampleCommunity.Chance;
using RiskRadar.SampleCommunity.Wording;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Invents commenters; no two share a name.</summary>
internal sealed class NameMaker(Dice dice, DateTimeOffset end)
{
    private const int FirstMember = 1042;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Phrasebook _names = Phrasebook.Open("names");
    private int _members;

    /// <summary>Somebody who has been around for a while.</summary>
    public Commenter Anybody() => Make(Name, end.AddDays(-dice.Between(190, 2600)));

    /// <summary>Somebody whose account was made just now, in the manner of such accounts: a name and a number.</summary>
    public Commenter Newcomer(DateTimeOffset joined) =>
        Make(() => dice.Pick(_names["first"]) + dice.Pick(_names["last"])[..3].ToLowerInvariant() + (1000 + dice.Below(9000)), joined);

    private Commenter Make(Func<string> name, DateTimeOffset joined)
    {
        var made = name();
        while (!_taken.Add(made))
        {
            made = name();
        }

        return new(made, Slugs.Of(made), FirstMember + (++_members), joined, Voice.Draw(dice));
    }

    private string Name()
    {
        var first = dice.Pick(_names["first"]);
        var last = dice.Pick(_names["last"]);
        var word = dice.Pick(_names["adjective"]);
        var thing = dice.Pick(_names["thing"]);
        return dice.Below(9) switch
        {
            0 or 1 => $"{first} {last[0]}.",
            2 or 3 => $"{first} {last}",
            4 => word + thing,
            5 => $"{word}_{thing}{dice.Below(90) + 7}",
            6 => $"{first.ToLowerInvariant()}.{thing}",
            7 => $"{Phrase.Capital(word)}{Phrase.Capital(thing)}",
            _ => $"{first}{dice.Below(70) + 29}",
        };
    }
}
