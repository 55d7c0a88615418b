namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>The name under which an element is handed to HtmlAgilityPack, and back.</summary>
internal static class WrittenNames
{
    private static readonly string[] Names = Enum.GetValues<Tag>()
        .Select(tag => tag == Tag.Form ? "x-form" : tag.ToString().ToLowerInvariant())
        .ToArray();

    /// <summary>The name to write; not for <see cref="Tag.Other"/>, whose own name is written after <c>x-</c>.</summary>
    public static string Of(Tag tag) => Names[(int)tag];

    /// <summary>The element that a parsed name stands for.</summary>
    public static Tag Parsed(ReadOnlySpan<char> name) => name is "x-form" ? Tag.Form : Tags.Of(name);
}
