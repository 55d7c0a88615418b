using System.Text;
using System.Text.Encodings.Web;

namespace RiskRadar.Report.Html;

/// <summary>Builds HTML in which every interpolated value is encoded: foreign text cannot become markup by being forgotten.</summary>
public sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Appends markup; its holes are encoded, except those that hold <see cref="HtmlText"/>.</summary>
    public HtmlText Append(HtmlInterpolation markup)
    {
        _html.Append(markup.Html);

        return this;
    }

    /// <summary>Appends other markup as it is.</summary>
    public HtmlText Append(HtmlText? markup)
    {
        _html.Append(markup?._html);

        return this;
    }

    /// <summary>Markup from a trusted place, such as a style sheet of this assembly, taken as it is.</summary>
    internal static HtmlText Trusted(string markup)
    {
        var text = new HtmlText();
        text._html.Append(markup);

        return text;
    }

    /// <summary>The text encoded for element content and quoted attributes.</summary>
    internal static string Encode(string? text) => text is null ? "" : HtmlEncoder.Default.Encode(text);

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
