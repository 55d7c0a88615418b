namespace RiskRadar.Classify.Tokens;

/// <summary>The words that turn what follows, folded.</summary>
internal static class Negations
{
    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > 9)
        {
            return false;
        }

        // Nearly all words are done here.
        if (word[^1] != (byte)'t' && word[0] is not ((byte)'n' or (byte)'h' or (byte)'b'))
        {
            return false;
        }

        // "dont", "isnt", "wouldnt": all end so, and no common word beside "want", "went", "sent", "paint" and their like does after d, s, r, w, ld.
        if (word.Length > 3 && word[^1] == (byte)'t' && word[^2] == (byte)'n')
        {
            return word.SequenceEqual("dont"u8) || word.SequenceEqual("doesnt"u8) || word.SequenceEqual("didnt"u8)
                || word.SequenceEqual("isnt"u8) || word.SequenceEqual("arent"u8) || word.SequenceEqual("wasnt"u8) || word.SequenceEqual("werent"u8)
                || word.SequenceEqual("cant"u8) || word.SequenceEqual("wont"u8) || word.SequenceEqual("aint"u8)
                || word.SequenceEqual("wouldnt"u8) || word.SequenceEqual("shouldnt"u8) || word.SequenceEqual("couldnt"u8)
                || word.SequenceEqual("hasnt"u8) || word.SequenceEqual("havent"u8) || word.SequenceEqual("hadnt"u8);
        }

        return word[0] switch
        {
            (byte)'n' => word.SequenceEqual("not"u8) || word.SequenceEqual("no"u8) || word.SequenceEqual("never"u8) || word.SequenceEqual("none"u8)
                || word.SequenceEqual("nobody"u8) || word.SequenceEqual("nothing"u8) || word.SequenceEqual("neither"u8) || word.SequenceEqual("nor"u8),
            (byte)'w' => word.SequenceEqual("without"u8),
            (byte)'c' => word.SequenceEqual("cannot"u8),
            (byte)'h' => word.SequenceEqual("hardly"u8),
            (byte)'b' => word.SequenceEqual("barely"u8),
            _ => false,
        };
    }
}
