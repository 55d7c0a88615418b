namespace RiskRadar.Classify.Tokens;

/// <summary>Which code points are emoji, and which only change one.</summary>
internal static class Pictures
{
    /// <summary>Whether a code point is drawn as a picture.</summary>
    public static bool IsEmoji(int value) => value switch
    {
        >= 0x1F000 and <= 0x1FAFF => true,
        >= 0x2600 and <= 0x27BF => true,
        >= 0x2B00 and <= 0x2BFF => true,
        >= 0x2300 and <= 0x23FF => true,
        >= 0x2190 and <= 0x21FF => true,
        >= 0x25A0 and <= 0x25FF => true,
        0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x3030 or 0x303D or 0x3297 or 0x3299 => true,
        _ => false,
    };

    /// <summary>Whether a code point changes or joins the emoji before it: variation, skin tone, key cap, tag.</summary>
    public static bool IsModifier(int value) => value switch
    {
        0xFE0F or 0xFE0E or 0x20E3 => true,
        >= 0x1F3FB and <= 0x1F3FF => true,
        >= 0xE0020 and <= 0xE007F => true,
        _ => false,
    };

    /// <summary>Whether a code point has no width and no meaning of its own.</summary>
    public static bool IsInvisible(int value) => value switch
    {
        0x00AD or 0x034F or 0x061C or 0x180E or 0xFEFF => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        _ => false,
    };

    /// <summary>Joins two emoji into one.</summary>
    public const int Joiner = 0x200D;
}
