using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace RiskRadar.Report.Html;

/// <summary>An interpolated string whose literal parts are markup and whose holes are text.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlInterpolation
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    public HtmlInterpolation(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>The markup so far.</summary>
    internal StringBuilder Html => _html;

    /// <summary>Markup written in the source.</summary>
    public void AppendLiteral(string literal) => _html.Append(literal);

    /// <summary>A text: encoded.</summary>
    public void AppendFormatted(string? text) => _html.Append(HtmlText.Encode(text));

    /// <summary>Markup made before: as it is.</summary>
    public void AppendFormatted(HtmlText? markup) => _html.Append(markup);

    /// <summary>A number or other value, written invariantly and encoded.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => _html.Append(HtmlText.Encode(value?.ToString(format, CultureInfo.InvariantCulture)));
}
