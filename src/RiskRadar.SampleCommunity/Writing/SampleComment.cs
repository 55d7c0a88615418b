namespace RiskRadar.SampleCommunity.Writing;

/// <summary>One comment as it was written.</summary>
/// <param name="Number">Unique on its site.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">Plain text.</param>
/// <param name="At">UTC, whole seconds.</param>
/// <param name="Likes">Zero or more.</param>
/// <param name="Parent">The comment it answers, or <see langword="null"/>.</param>
/// <param name="Kind">What it was written as.</param>
internal sealed record SampleComment(
    int Number, Commenter Author, string Text, DateTimeOffset At, int Likes, SampleComment? Parent, CommentKind Kind)
{
    /// <summary>0 for an answer to the post.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;
}
