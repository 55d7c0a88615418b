namespace RiskRadar.Classify.Languages;

/// <summary>The scripts other than Latin, each with the language that is most often written in it.</summary>
internal static class Scripts
{
    /// <summary>How many there are.</summary>
    public const int Count = 15;

    /// <summary>Chinese characters.</summary>
    public const int Han = 8;

    /// <summary>Japanese syllables.</summary>
    public const int Kana = 9;

    /// <summary>ISO 639-1 codes, by number.</summary>
    public static readonly string[] Codes = ["ar", "fa", "ru", "uk", "el", "he", "hi", "th", "zh", "ja", "ko", "bn", "ta", "te", "ka"];

    /// <summary>The script of a folded word by its first letter, or -1 for Latin and unknown ones.</summary>
    public static int Of(ReadOnlySpan<byte> folded)
    {
        System.Text.Rune.DecodeFromUtf8(folded, out var rune, out _);
        return rune.Value switch
        {
            >= 0x0370 and <= 0x03FF => 4,
            >= 0x0400 and <= 0x052F => IsUkrainian(folded) ? 3 : 2,
            >= 0x0590 and <= 0x05FF => 5,
            >= 0x0600 and <= 0x06FF => IsPersian(folded) ? 1 : 0,
            >= 0x0900 and <= 0x097F => 6,
            >= 0x0980 and <= 0x09FF => 11,
            >= 0x0B80 and <= 0x0BFF => 12,
            >= 0x0C00 and <= 0x0C7F => 13,
            >= 0x0E00 and <= 0x0E7F => 7,
            >= 0x10A0 and <= 0x10FF => 14,
            >= 0x3040 and <= 0x30FF => Kana,
            >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF => Han,
            >= 0x1100 and <= 0x11FF or >= 0xAC00 and <= 0xD7AF => 10,
            _ => -1,
        };
    }

    private static bool IsUkrainian(ReadOnlySpan<byte> folded) => folded.IndexOf("і"u8) >= 0 || folded.IndexOf("ї"u8) >= 0 || folded.IndexOf("є"u8) >= 0;

    private static bool IsPersian(ReadOnlySpan<byte> folded) =>
        folded.IndexOf("گ"u8) >= 0 || folded.IndexOf("پ"u8) >= 0 || folded.IndexOf("چ"u8) >= 0 || folded.IndexOf("ژ"u8) >= 0 || folded.IndexOf("ک"u8) >= 0;
}
