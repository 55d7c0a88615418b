using System.Text;

namespace RiskRadar.Classify.Tokens;

/// <summary>Shows tokens to a person.</summary>
internal static class TokenText
{
    /// <summary>One token after the other: words as folded, the rest by kind, marks in braces.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The same for bytes.</summary>
    public static string Of(byte[] utf8)
    {
        var cleaned = new byte[utf8.Length];
        var length = CleanText.Write(utf8, cleaned, default);
        var reader = new TokenReader(cleaned.AsSpan(0, length), new byte[TokenReader.ScratchLength]);
        var tokens = new List<string>();
        while (reader.Read(out var token))
        {
            var form = token.Kind == TokenKind.Word ? Encoding.UTF8.GetString(reader.Word) : $"<{token.Kind.ToString().ToLowerInvariant()}>";
            tokens.Add(token.Marks == TokenMarks.None ? form : $"{form}{{{token.Marks.ToString().ToLowerInvariant()}}}");
        }

        return string.Join(' ', tokens);
    }
}
