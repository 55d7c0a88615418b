using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>What would settle an assessment, as the contract writes it.</summary>
/// <param name="Posts">How many more posts.</param>
/// <param name="Comments">How many more comments.</param>
/// <param name="Reason">Why.</param>
public sealed record NeedsDocument(int Posts, int Comments, string Reason)
{
    /// <summary>The document of needs, or <see langword="null"/> without any.</summary>
    public static NeedsDocument? Of(Needs? needs) => needs is null ? null : new(needs.Posts, needs.Comments, needs.Reason);
}
