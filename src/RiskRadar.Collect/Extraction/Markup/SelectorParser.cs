using static RiskRadar.Collect.Extraction.Markup.Selector;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Reads <see cref="Selector"/>s.</summary>
internal static class SelectorParser
{
    /// <summary>Reads one alternative, e.g. <c>ol.list &gt; li[id^=c]</c>.</summary>
    public static Alternative Alternative(string text)
    {
        var parts = new List<Compound>();
        var isChild = new List<bool>();
        foreach (var word in text.Replace(">", " > ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ">")
            {
                isChild[^1] = true;
            }
            else
            {
                parts.Add(Compound(word));
                isChild.Add(false);
            }
        }

        return new Alternative(parts.ToArray(), isChild.ToArray());
    }

    private static Compound Compound(string word)
    {
        var position = 0;
        var name = Identifier(word, ref position);
        var tag = name.Length == 0 ? (Tag?)null : Tags.Of(name);
        string? id = null;
        var classes = new List<string>();
        var conditions = new List<Condition>();
        while (position < word.Length)
        {
            switch (word[position++])
            {
                case '#':
                    id = Identifier(word, ref position);
                    break;
                case '.':
                    classes.Add(Identifier(word, ref position));
                    break;
                case '[':
                    var close = word.IndexOf(']', position);
                    conditions.Add(ConditionOf(word[position..close]));
                    position = close + 1;
                    break;
                default:
                    throw new FormatException($"The selector part '{word}' cannot be read at {position - 1}.");
            }
        }

        return new Compound(
            tag, tag == Tag.Other ? name : null, id, classes.Count == 0 ? null : classes[0], classes.Skip(1).ToArray(), conditions.ToArray());
    }

    private static Condition ConditionOf(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return new Condition(text, ' ', "");
        }

        var isPlain = char.IsLetterOrDigit(text[equals - 1]) || text[equals - 1] is '-' or '_';
        return new Condition(
            isPlain ? text[..equals] : text[..(equals - 1)], isPlain ? '=' : text[equals - 1], text[(equals + 1)..].Trim('"', '\''));
    }

    private static string Identifier(string word, ref int position)
    {
        var start = position;
        while (position < word.Length && (char.IsLetterOrDigit(word[position]) || word[position] is '-' or '_' or ':'))
        {
            position++;
        }

        return word[start..position];
    }
}
