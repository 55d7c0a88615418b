namespace RiskRadar.EndToEnd.Input;

/// <summary>An ordinary page with two comments, to stand among bad ones.</summary>
internal static class GoodPage
{
    /// <summary>The page of an author.</summary>
    public static string Of(string author) => $"""
        <!DOCTYPE html><html><head><title>Tea</title><meta name="author" content="{author}"></head><body>
        <article><h1>Tea in the morning</h1><p>The kettle is the first thing that I hear, and the quiet after it is the best minute of the whole day.</p></article>
        <div id="comments"><h2>2 comments</h2>
        <div class="comment" id="comment-1"><span class="comment-author">Ada</span> <time datetime="2026-03-01T10:00:00Z">1 March</time><p class="comment-text">Lovely, I do the same every morning.</p></div>
        <div class="comment" id="comment-2"><span class="comment-author">Bo</span> <time datetime="2026-03-01T11:00:00Z">1 March</time><p class="comment-text">Coffee for me, but well said.</p></div>
        </div></body></html>
        """;
}
