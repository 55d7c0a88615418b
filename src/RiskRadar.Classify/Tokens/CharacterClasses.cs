namespace RiskRadar.Classify.Tokens;

/// <summary>The class of every byte.</summary>
internal static class CharacterClasses
{
    /// <summary>Indexed by byte.</summary>
    public static readonly CharacterTable Of = new(Build());

    private static CharacterClass[] Build()
    {
        var classes = new CharacterClass[256];
        for (var value = 0; value < 256; value++)
        {
            classes[value] = (char)value switch
            {
                >= '\u0080' => CharacterClass.High,
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => CharacterClass.Letter,
                >= '0' and <= '9' => CharacterClass.Digit,
                '\n' or '\r' => CharacterClass.LineEnd,
                <= ' ' => CharacterClass.Space,
                ',' => CharacterClass.Clause,
                '.' => CharacterClass.Stop,
                '!' or '?' => CharacterClass.Mark,
                '"' => CharacterClass.Quote,
                ':' or ';' or '=' => CharacterClass.Eyes,
                '<' or '^' or '-' or '(' or ')' or '>' => CharacterClass.Face,
                '@' => CharacterClass.At,
                '#' => CharacterClass.Hash,
                '$' => CharacterClass.Dollar,
                '[' => CharacterClass.Bracket,
                _ => CharacterClass.Other,
            };
        }

        return classes;
    }
}
