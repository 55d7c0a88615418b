using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>Comments as trees, for the makes that nest answers.</summary>
internal sealed class Threads(IReadOnlyList<SampleComment> comments)
{
    private readonly ILookup<SampleComment?, SampleComment> _answers = comments.ToLookup(comment => comment.Parent);

    /// <summary>The comments that answer the post.</summary>
    public IReadOnlyList<SampleComment> Roots { get; } = [.. comments.Where(comment => comment.Parent is null)];

    /// <summary>The answers to a comment.</summary>
    public IEnumerable<SampleComment> Answers(SampleComment comment) => _answers[comment];
}
