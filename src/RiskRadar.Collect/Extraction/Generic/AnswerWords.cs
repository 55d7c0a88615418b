using System.Collections.Frozen;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>The words on what a reader can press under a comment.</summary>
internal static class AnswerWords
{
    private const int Longest = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        "reply quote report like permalink upvote flag antworten antwort zitieren melden kommentieren répondre citer signaler responder citar denunciar rispondi cita segnala beantwoorden reageer svara svar odpowiedz ответить"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text is such a word.</summary>
    public static bool Says(PageTree tree, int text)
    {
        var raw = tree.RawText(text).Trim();
        return raw.Length is > 2 and <= Longest && Words.Contains(raw.TrimEnd("↓↑:. "));
    }
}
