using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>How a platform writes its comments. What is not named is found by the marks that every page has.</summary>
internal sealed record CommentLayout
{
    /// <summary>One comment.</summary>
    public required Selector Item { get; init; }

    /// <summary>The author's name, within a comment.</summary>
    public Selector? Author { get; init; }

    /// <summary>The text, within a comment.</summary>
    public Selector? Text { get; init; }

    /// <summary>The time, within a comment.</summary>
    public Selector? Time { get; init; }

    /// <summary>How many people liked it, within a comment.</summary>
    public Selector? Likes { get; init; }

    /// <summary>The link to the comment, within it.</summary>
    public Selector? Permalink { get; init; }

    /// <summary>What is within the text without being the writer's words: quotes, signatures, edit notes.</summary>
    public Selector? LeaveOut { get; init; }

    /// <summary>The attribute of the item that carries its id; without it the item's id and name attributes are tried.</summary>
    public string? IdAttribute { get; init; }

    /// <summary>The attribute of the item that names the comment it answers.</summary>
    public string? ParentAttribute { get; init; }

    /// <summary>A comment within another one, or deeper in the page than the one before, answers it.</summary>
    public bool Nests { get; init; }

    /// <summary>Items that are no comments: pingbacks, deleted ones, advertisements between posts.</summary>
    public Selector? NotComments { get; init; }

    /// <summary>The first item of a thread's first page is the post itself.</summary>
    public bool FirstIsPost { get; init; }
}
