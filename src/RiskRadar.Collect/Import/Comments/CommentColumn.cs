namespace RiskRadar.Collect.Import.Comments;

/// <summary>What a column or field of exported comments holds.</summary>
internal enum CommentColumn
{
    /// <summary>Nothing that is read.</summary>
    Other,
    Text,
    Author,
    AuthorAddress,
    Time,
    Likes,
    Id,
    Parent,
    Permalink,
    Post,
}
