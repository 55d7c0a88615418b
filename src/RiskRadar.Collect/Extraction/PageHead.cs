using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction;

/// <summary>What a page's head says about it.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _links = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title element's text, or <see langword="null"/>.</summary>
    public string? Title { get; private set; }

    /// <summary>The language stated for the page, e.g. <c>"de-DE"</c>, or <see langword="null"/>.</summary>
    public string? Language { get; private set; }

    /// <summary>The address that links stand on, if stated.</summary>
    public string? Base { get; private set; }

    /// <summary>The canonical address, if stated.</summary>
    public string? Canonical => _links.GetValueOrDefault("canonical");

    /// <summary>The following page, if stated.</summary>
    public string? Next => _links.GetValueOrDefault("next");

    /// <summary>The software that made the page, if stated.</summary>
    public string Generator => Meta("generator") ?? "";

    /// <summary>Where the site describes the page after oEmbed, if stated.</summary>
    public string? Embed { get; private set; }

    /// <summary>A meta element's content by name or property.</summary>
    public string? Meta(string name) => _meta.GetValueOrDefault(name);

    /// <summary>The target of a link element by its relation.</summary>
    public string? LinkTo(string relation) => _links.GetValueOrDefault(relation);

    /// <summary>Reads the head's elements, wherever a careless page has put them.</summary>
    public static PageHead Read(PageTree tree)
    {
        var head = new PageHead();
        for (var node = 1; node < tree.Count; node++)
        {
            switch (tree.TagOf(node))
            {
                case Tag.Html:
                    head.Language = tree.Attribute(node, "lang");
                    break;
                case Tag.Title when head.Title is null:
                    head.Title = TitleOf(tree, node);
                    break;
                case Tag.Base:
                    head.Base ??= tree.Attribute(node, "href");
                    break;
                case Tag.Meta when (tree.Attribute(node, "name") ?? tree.Attribute(node, "property")) is { } name && tree.Attribute(node, "content") is { } value:
                    head._meta.TryAdd(name, value);
                    break;
                case Tag.Link when tree.Attribute(node, "rel") is { } relation && tree.Attribute(node, "href") is { } target:
                    head._links.TryAdd(relation, target);
                    head.Embed ??= tree.Attribute(node, "type") == "application/json+oembed" ? target : null;
                    break;
                default:
                    break;
            }
        }

        return head;
    }

    private static string? TitleOf(PageTree tree, int title)
    {
        for (var node = title + 1; node < tree.End(title); node++)
        {
            if (tree.IsText(node))
            {
                return Prose.OneLine(Entities.Decode(tree.RawText(node)));
            }
        }

        return null;
    }
}
