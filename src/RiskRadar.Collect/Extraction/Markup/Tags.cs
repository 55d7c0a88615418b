using System.Collections.Frozen;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>What the HTML standard says about elements, as far as reading text and building a bounded tree needs it.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> ByName = Enum.GetValues<Tag>()
        .Where(tag => tag is not (Tag.Other or Tag.Document or Tag.Text))
        .ToFrozenDictionary(tag => tag.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Blocks = Table(
        Tag.Document, Tag.Html, Tag.Head, Tag.Body, Tag.Title, Tag.Div, Tag.Section, Tag.Article, Tag.Main, Tag.Aside, Tag.Header, Tag.Footer,
        Tag.Nav, Tag.Form, Tag.Fieldset, Tag.Details, Tag.Summary, Tag.Address, Tag.Figure, Tag.Figcaption, Tag.P, Tag.Pre, Tag.Blockquote,
        Tag.Hr, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Hgroup, Tag.Ul, Tag.Ol, Tag.Li, Tag.Dl, Tag.Dt, Tag.Dd, Tag.Menu, Tag.Table,
        Tag.Thead, Tag.Tbody, Tag.Tfoot, Tag.Tr, Tag.Td, Tag.Th, Tag.Caption, Tag.Center, Tag.Template);

    private static readonly bool[] Voids = Table(
        Tag.Meta, Tag.Link, Tag.Base, Tag.Hr, Tag.Img, Tag.Br, Tag.Input, Tag.Wbr, Tag.Embed, Tag.Area, Tag.Col, Tag.Param, Tag.Source, Tag.Track);

    private static readonly bool[] Skipped = Table(
        Tag.Script, Tag.Style, Tag.Svg, Tag.Math, Tag.Template, Tag.Iframe, Tag.Select, Tag.Textarea, Tag.Xmp, Tag.Noembed, Tag.Noframes);

    private static readonly bool[] ParagraphEnders = Table(
        Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Center, Tag.Details, Tag.Div, Tag.Dl, Tag.Fieldset, Tag.Figcaption, Tag.Figure,
        Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol,
        Tag.P, Tag.Pre, Tag.Section, Tag.Table, Tag.Ul, Tag.Li, Tag.Dd, Tag.Dt);

    private static readonly bool[] Barriers = Table(Tag.Document, Tag.Html, Tag.Body, Tag.Table, Tag.Td, Tag.Th, Tag.Caption);

    /// <summary>The element of a name in any case; <see cref="Tag.Other"/> when it is none of ours.</summary>
    public static Tag Of(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var tag) ? tag : Tag.Other;

    /// <summary>The element's text stands on lines of its own.</summary>
    public static bool IsBlock(Tag tag) => Blocks[(int)tag];

    /// <summary>The element has no content and no end tag.</summary>
    public static bool IsVoid(Tag tag) => Voids[(int)tag];

    /// <summary>The element's content is never part of what a reader sees as prose; it is left out before parsing.</summary>
    public static bool IsSkipped(Tag tag) => Skipped[(int)tag];

    /// <summary>The element's start ends an open paragraph.</summary>
    public static bool EndsParagraph(Tag tag) => ParagraphEnders[(int)tag];

    /// <summary>An end tag outside the element does not close what is open inside it.</summary>
    public static bool IsBarrier(Tag tag) => Barriers[(int)tag];

    /// <summary>A heading, h1 to h6.</summary>
    public static bool IsHeading(Tag tag) => tag is >= Tag.H1 and <= Tag.H6;

    private static bool[] Table(params ReadOnlySpan<Tag> members)
    {
        var table = new bool[Enum.GetValues<Tag>().Length];
        foreach (var member in members)
        {
            table[(int)member] = true;
        }

        return table;
    }
}
