namespace RiskRadar.Classify.Tokens;

/// <summary>The endings by which a bare address is known.</summary>
internal static class TopLevelDomains
{
    /// <summary>Whether a text begins with one and the name ends there.</summary>
    public static bool StartsAt(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && length < 6 && CharacterClasses.Of[text[length]] == CharacterClass.Letter)
        {
            length++;
        }

        if (length < text.Length && CharacterClasses.Of[text[length]] is CharacterClass.Letter or CharacterClass.Digit)
        {
            return false;
        }

        var name = text[..length];
        return length switch
        {
            2 => name.SequenceEqual("ly"u8) || name.SequenceEqual("tv"u8) || name.SequenceEqual("gg"u8) || name.SequenceEqual("io"u8)
                || name.SequenceEqual("uk"u8) || name.SequenceEqual("de"u8) || name.SequenceEqual("co"u8)
                || (name.SequenceEqual("be"u8) && length < text.Length && text[length] == (byte)'/')
                || (name.SequenceEqual("me"u8) && length < text.Length && text[length] == (byte)'/'),
            3 => name.SequenceEqual("com"u8) || name.SequenceEqual("org"u8) || name.SequenceEqual("net"u8) || name.SequenceEqual("edu"u8) || name.SequenceEqual("gov"u8),
            4 => name.SequenceEqual("shop"u8) || name.SequenceEqual("info"u8) || name.SequenceEqual("link"u8),
            5 => name.SequenceEqual("store"u8),
            _ => false,
        };
    }
}
