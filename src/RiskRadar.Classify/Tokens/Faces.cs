namespace RiskRadar.Classify.Tokens;

/// <summary>Reads faces made of punctuation.</summary>
internal static class Faces
{
    /// <summary>The face at the start of <paramref name="text"/>, and how many bytes it takes.</summary>
    public static (Face Face, int Length) Read(ReadOnlySpan<byte> text)
    {
        switch (text[0])
        {
            case (byte)':' or (byte)';' or (byte)'=':
                return Upright(text);
            case (byte)'<':
                return text.StartsWith("<3"u8) ? (Face.Heart, 2) : text.StartsWith("</3"u8) ? (Face.BrokenHeart, 3) : default;
            case (byte)'>':
                var angry = text.Length > 2 && text[1] is (byte)':' or (byte)';' ? Upright(text[1..]) : default;
                return angry.Face == Face.None ? default : (angry.Face, angry.Length + 1);
            case (byte)'^':
                return text.StartsWith("^_^"u8) ? (Face.Smile, 3) : text.StartsWith("^^"u8) ? (Face.Smile, 2) : default;
            case (byte)'-':
                return text.StartsWith("-_-"u8) ? (Face.Doubt, 3) : text.StartsWith("-.-"u8) ? (Face.Doubt, 3) : default;
            case (byte)'(' or (byte)')':
                return Reversed(text);
            default:
                return default;
        }
    }

    private static (Face Face, int Length) Upright(ReadOnlySpan<byte> text)
    {
        var at = 1;
        var tear = false;
        if (at < text.Length && text[at] is (byte)'-' or (byte)'^' or (byte)'\'' or (byte)'o')
        {
            tear = text[at] == (byte)'\'';
            at++;
        }

        if (at >= text.Length)
        {
            return default;
        }

        // A letter as mouth must not begin a word: ":Do" is no laugh, ":D" is one.
        var alone = at + 1 >= text.Length || CharacterClasses.Of[text[at + 1]] is not (CharacterClass.Letter or CharacterClass.Digit);
        var face = text[at] switch
        {
            (byte)')' or (byte)']' or (byte)'}' => text[0] == (byte)';' ? Face.Wink : Face.Smile,
            (byte)'(' or (byte)'[' or (byte)'{' => tear ? Face.Cry : Face.Sad,
            (byte)'D' when alone => Face.Laugh,
            (byte)'P' or (byte)'p' when alone => Face.Tongue,
            (byte)'O' or (byte)'o' when alone => Face.Surprise,
            (byte)'*' => Face.Kiss,
            (byte)'/' or (byte)'\\' or (byte)'|' when alone && (at + 1 >= text.Length || text[at + 1] != (byte)'/') => Face.Doubt,
            (byte)'3' when alone && text[0] == (byte)':' => Face.Kiss,
            _ => Face.None,
        };

        return face == Face.None ? default : (face, at + 1);
    }

    private static (Face Face, int Length) Reversed(ReadOnlySpan<byte> text)
    {
        var at = text.Length > 2 && text[1] == (byte)'-' ? 2 : 1;
        if (at >= text.Length || text[at] is not ((byte)':' or (byte)';' or (byte)'='))
        {
            return default;
        }

        return (text[0] == (byte)'(' ? Face.Smile : Face.Sad, at + 1);
    }
}
