namespace RiskRadar.Collect.Extraction.Items;

/// <summary>What the nodes that stand at the same place in the items of a page have in common.</summary>
internal sealed class ItemShape
{
    // More is not needed to see whether texts differ.
    private const int MostTexts = 400;

    private readonly HashSet<ulong> _texts = [];
    private DateTimeOffset? _lastTime;

    /// <summary>In how many items it occurs.</summary>
    public int Items { get; private set; }

    /// <summary>How many nodes have it.</summary>
    public int Nodes { get; private set; }

    /// <summary>The item that it was last seen in.</summary>
    public int LastItem { get; private set; } = -1;

    /// <summary>Characters of text in its nodes that are the writers' own as far as this can be seen: no links, no labels, no names and times.</summary>
    public double Own { get; set; }

    /// <summary>Characters in its nodes that are not.</summary>
    public double Foreign { get; set; }

    /// <summary>How many of its texts were looked at.</summary>
    public int Texts { get; private set; }

    /// <summary>How many of those have no letter.</summary>
    public int Letterless { get; private set; }

    /// <summary>How many of those have one or two characters: initials that stand for a picture.</summary>
    public int Initials { get; private set; }

    /// <summary>Of how many pieces those consist together.</summary>
    public int Parts { get; private set; }

    /// <summary>What the authors' names would score here, summed over items.</summary>
    public double AuthorScore { get; set; }

    /// <summary>How many of its times do not come before the one in the item before.</summary>
    public int Rising { get; private set; }

    /// <summary>How many of its times do not come after the one in the item before.</summary>
    public int Falling { get; private set; }

    /// <summary>How many pairs of times were compared.</summary>
    public int Pairs { get; private set; }

    /// <summary>The share of its texts that differ from one another, from 0 to 1.</summary>
    public double Distinct => Texts == 0 ? 0 : (double)_texts.Count / Texts;

    /// <summary>Counts a node in an item.</summary>
    public void See(int item)
    {
        Nodes++;
        Items += item == LastItem ? 0 : 1;
        LastItem = item;
    }

    /// <summary>Notes a short text, which consists of so many pieces.</summary>
    public void Note(ReadOnlySpan<char> text, ulong hash, int parts)
    {
        if (Texts >= MostTexts)
        {
            return;
        }

        Texts++;
        Parts += parts;
        _texts.Add(hash);
        var hasLetter = false;
        foreach (var character in text)
        {
            hasLetter |= char.IsLetter(character);
        }

        Letterless += hasLetter ? 0 : 1;
        Initials += text.Length <= 2 ? 1 : 0;
    }

    /// <summary>Notes a time.</summary>
    public void Note(DateTimeOffset time)
    {
        if (_lastTime is { } last)
        {
            Pairs++;
            Rising += time >= last ? 1 : 0;
            Falling += time <= last ? 1 : 0;
        }

        _lastTime = time;
    }
}
