namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What every page of the photo platform has.</summary>
internal sealed class PhotoFrame(string name)
{
    /// <summary>A whole page.</summary>
    public string Around(string title, string head, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(title)} • {Html.Text(name)}</title>
        {head}<link rel="stylesheet" href="/static/style.css">
        </head>
        <body>
        <nav class="bar"><a class="logo" href="/">{Html.Text(name)}</a><form action="/explore/" role="search"><input name="q" placeholder="Search" disabled></form><a href="/">Home</a></nav>
        <main>
        {body}
        </main>
        <footer class="foot"><span>About</span> <span>Help</span> <span>Press</span> <span>Privacy</span> <span>© {Html.Text(name)}</span></footer>
        </body>
        </html>

        """;
}
