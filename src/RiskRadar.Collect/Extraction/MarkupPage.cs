using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Extraction;

/// <summary>A parsed HTML page with what every reader of it needs.</summary>
internal sealed class MarkupPage
{
    private readonly string _text;
    private readonly IReadOnlyList<ScriptBlock> _scripts;
    private PageMarks? _marks;

    /// <summary>Prepares a page.</summary>
    /// <param name="content">The page's bytes and origin.</param>
    /// <param name="text">The decoded page, which the scripts are ranges of.</param>
    /// <param name="tree">The parsed page.</param>
    /// <param name="scripts">The scripts that were set aside.</param>
    /// <param name="budget">What reading it may cost.</param>
    public MarkupPage(PageContent content, string text, PageTree tree, IReadOnlyList<ScriptBlock> scripts, ReadingBudget budget)
    {
        Content = content;
        Budget = budget;
        Tree = tree;
        _text = text;
        _scripts = scripts;
        Head = PageHead.Read(tree);
        Base = content.Address ?? Links.Resolve(null, Head.Base) ?? Links.Resolve(null, Head.Canonical) ?? Links.Resolve(null, Head.Meta("og:url"));
        Address = Links.Resolve(Base, Head.Canonical) ?? content.Address ?? Links.Resolve(Base, Head.Meta("og:url")) ?? EmbeddedAddress(Link(Head.Embed));
        Embed = Link(Head.Embed);
        Times = new TimeReader(content.FetchedAt, DateOrders.Of(tree, Head.Language));
    }

    public PageContent Content { get; }

    public PageTree Tree { get; }

    /// <summary>What reading the page may cost: asked wherever the work is more than one pass over the page.</summary>
    public ReadingBudget Budget { get; }

    /// <summary>What the page's head says.</summary>
    public PageHead Head { get; }

    /// <summary>Against what the page's links are resolved; <see langword="null"/> when its address is not known.</summary>
    public Uri? Base { get; }

    /// <summary>The page's canonical address.</summary>
    public Uri? Address { get; }

    /// <summary>The address of the page's oEmbed description, or <see langword="null"/>.</summary>
    public Uri? Embed { get; }

    /// <summary>Reads times as this page writes them.</summary>
    public TimeReader Times { get; }

    /// <summary>Where prose, authors and times stand; computed once, on first use.</summary>
    public PageMarks Marks => _marks ??= PageMarks.Of(this);

    /// <summary>The contents of the scripts whose start tag holds a text, e.g. <c>application/ld+json</c>.</summary>
    public IEnumerable<string> Scripts(string attribute) =>
        _scripts.Where(script => script.Attributes.Contains(attribute, StringComparison.OrdinalIgnoreCase)).Select(script => _text.Substring(script.Start, script.Length));

    /// <summary>The contents of the scripts that hold a text.</summary>
    public IEnumerable<string> ScriptsWith(string content) =>
        _scripts.Where(script => _text.AsSpan(script.Start, script.Length).Contains(content, StringComparison.Ordinal))
            .Select(script => _text.Substring(script.Start, script.Length));

    // A description's address names the page that it describes.
    private static Uri? EmbeddedAddress(Uri? embed) =>
        embed?.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("url=", StringComparison.Ordinal)) is { } pair
            ? Links.Resolve(null, Uri.UnescapeDataString(pair[4..]))
            : null;

    /// <summary>A link of the page as an address.</summary>
    public Uri? Link(string? reference) => Links.Resolve(Base, reference);
}
