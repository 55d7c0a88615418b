using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>A comment while its page is read: what was found, and where it stands.</summary>
internal sealed class Draft
{
    /// <summary>The item's node.</summary>
    public required int Node { get; init; }

    /// <summary>The node whose place in the page shows what it answers; <see cref="Node"/> unless set.</summary>
    public int Place { get => field > 0 ? field : Node; set; }

    public string? Id { get; set; }

    public string? Author { get; set; }

    public Uri? AuthorUrl { get; set; }

    public string Text { get; set; } = "";

    public PublishedTime? Time { get; set; }

    public int? Likes { get; set; }

    public Uri? Permalink { get; set; }

    /// <summary>The id of the comment it answers, as the page names it.</summary>
    public string? ParentId { get; set; }

    /// <summary>The comment it answers, found by how the page nests them.</summary>
    public Draft? Parent { get; set; }

    /// <summary>How deep in a thread the page says it is; -1 when it does not say.</summary>
    public int Depth { get; set; } = -1;

    /// <summary>How far to the right it is moved, in any unit; 0 when it is not.</summary>
    public int Indent { get; set; }
}
