using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RiskRadar.Report.Html;

namespace RiskRadar.Web.Style;

/// <summary>The one style sheet of the pages: the report's, and on top of it what only pages need.</summary>
internal static class StyleSheet
{
    private static readonly string Css = HtmlReport.StyleSheet + Read();

    /// <summary>Maps the address.</summary>
    public static void MapStyleSheet(this IEndpointRouteBuilder routes) => routes.MapGet("/site.css", Get).AllowAnonymous();

    private static ContentHttpResult Get() => TypedResults.Content(Css, "text/css; charset=utf-8");

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("RiskRadar.Web.Style.site.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}
