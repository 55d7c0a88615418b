using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Import.Comments;

/// <summary>One exported comment: its values by what they are. The first column of a kind counts.</summary>
internal sealed class CommentRow
{
    private readonly Dictionary<CommentColumn, string> _values = [];

    /// <summary>The post that it stands under, as the file names it; empty when it does not.</summary>
    public string Post => _values.GetValueOrDefault(CommentColumn.Post, "");

    /// <summary>The comment's text; empty without one.</summary>
    public string Text => MarkupText.Lines(_values.GetValueOrDefault(CommentColumn.Text, ""));

    /// <summary>Takes a value in.</summary>
    public void Add(CommentColumn column, string value)
    {
        if (column != CommentColumn.Other && !string.IsNullOrWhiteSpace(value))
        {
            _values.TryAdd(column, value.Trim());
        }
    }

    /// <summary>The comment.</summary>
    public Draft ToDraft(TimeReader times) => new()
    {
        Node = 0,
        Id = _values.GetValueOrDefault(CommentColumn.Id),
        Author = _values.GetValueOrDefault(CommentColumn.Author),
        AuthorUrl = Links.Resolve(null, _values.GetValueOrDefault(CommentColumn.AuthorAddress)),
        Text = Text,
        Time = times.Machine(_values.GetValueOrDefault(CommentColumn.Time)),
        Likes = Numbers.First(_values.GetValueOrDefault(CommentColumn.Likes)) is { } likes and >= 0 ? likes : null,
        ParentId = _values.GetValueOrDefault(CommentColumn.Parent),
        Permalink = Links.Resolve(null, _values.GetValueOrDefault(CommentColumn.Permalink)),
    };
}
