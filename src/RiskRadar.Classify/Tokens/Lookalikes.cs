using System.Text;

namespace RiskRadar.Classify.Tokens;

/// <summary>Letters that are drawn like Latin ones, put back to what they look like.</summary>
internal static class Lookalikes
{
    private const string Cyrillic = "аa вb сc ԁd еe ёe һh іi їi јj кk ӏl мm нh оo рp ԛq гr ѕs тt ѵv ԝw хx уy";
    private const string Greek = "αa βb ϲc εe ηn ιi κk νv οo ρp σo τt υu ωw χx";

    private static readonly Dictionary<int, byte> Letters = (Cyrillic + " " + Greek).Split(' ')
        .ToDictionary(pair => (int)pair[0], pair => (byte)pair[1]);

    /// <summary>The ASCII letter or digit that a styled code point stands for (full width, mathematical, circled, squared), or 0.</summary>
    public static byte Styled(int value) => value switch
    {
        >= 0xFF21 and <= 0xFF3A => (byte)('a' + value - 0xFF21),
        >= 0xFF41 and <= 0xFF5A => (byte)('a' + value - 0xFF41),
        >= 0xFF10 and <= 0xFF19 => (byte)('0' + value - 0xFF10),
        // Thirteen alphabets of 26 capitals and 26 small letters each.
        >= 0x1D400 and <= 0x1D6A3 => (byte)('a' + ((value - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (byte)('0' + ((value - 0x1D7CE) % 10)),
        >= 0x24B6 and <= 0x24CF => (byte)('a' + value - 0x24B6),
        >= 0x24D0 and <= 0x24E9 => (byte)('a' + value - 0x24D0),
        >= 0x1F130 and <= 0x1F149 => (byte)('a' + value - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => (byte)('a' + value - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (byte)('a' + value - 0x1F170),
        _ => 0,
    };

    /// <summary>Whether a small letter has a Latin twin.</summary>
    public static bool IsTwin(int value) => Letters.ContainsKey(value);

    /// <summary>Rewrites a folded word in place with Latin letters where it has their twins.</summary>
    /// <returns>The new length.</returns>
    public static int ToLatin(Span<byte> word, int length)
    {
        var write = 0;
        var read = 0;
        while (read < length)
        {
            Rune.DecodeFromUtf8(word[read..length], out var rune, out var consumed);
            if (Letters.TryGetValue(rune.Value, out var letter))
            {
                word[write++] = letter;
            }
            else
            {
                word.Slice(read, consumed).CopyTo(word[write..]);
                write += consumed;
            }

            read += consumed;
        }

        return write;
    }
}
