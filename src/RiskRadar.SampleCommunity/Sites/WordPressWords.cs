namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What a blog's theme says around the posts, in its language.</summary>
internal sealed record WordPressWords(
    string Language,
    string About,
    string Older,
    string Newer,
    string More,
    string Recent,
    string Says,
    string Reply,
    string Previous,
    string Next,
    string LeaveReply,
    string By,
    Func<int, string> CommentCount,
    Func<int, string, string> Heading,
    Func<DateTimeOffset, string> Day,
    Func<DateTimeOffset, string> Moment)
{
    private static readonly string[] Months =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>English.</summary>
    public static WordPressWords English { get; } = new(
        "en-US",
        "About",
        "Older posts",
        "Newer posts",
        "Continue reading",
        "Recent Posts",
        "says:",
        "Reply",
        "Previous",
        "Next",
        "Leave a Reply",
        "by",
        count => count == 1 ? "1 Comment" : $"{count} Comments",
        (count, title) => count == 1 ? $"One thought on “{title}”" : $"{count} thoughts on “{title}”",
        Html.Day,
        Html.Moment);

    /// <summary>German.</summary>
    public static WordPressWords German { get; } = new(
        "de-DE",
        "Über mich",
        "Ältere Beiträge",
        "Neuere Beiträge",
        "Weiterlesen",
        "Neueste Beiträge",
        "sagt:",
        "Antworten",
        "Zurück",
        "Weiter",
        "Schreibe einen Kommentar",
        "von",
        count => count == 1 ? "1 Kommentar" : $"{count} Kommentare",
        (count, title) => count == 1 ? $"Ein Gedanke zu „{title}“" : $"{count} Gedanken zu „{title}“",
        at => $"{at.Day}. {Months[at.Month - 1]} {at.Year}",
        at => $"{at.Day}. {Months[at.Month - 1]} {at.Year} um {at.Hour:00}:{at.Minute:00} Uhr");
}
