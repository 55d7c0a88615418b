namespace RiskRadar.SampleCommunity;

/// <summary>What the sample community planted for one influencer.</summary>
/// <param name="Story">What happens with the audience.</param>
/// <param name="Verdicts">The verdicts that fit, in the words of the assessment format, e.g. <c>"clear"</c>.</param>
/// <param name="Flags">The kinds of flag that must be raised.</param>
/// <param name="WrongFlags">The kinds of flag that would be false alarms.</param>
/// <param name="Posts">How many posts a patient reader who obeys robots.txt can read.</param>
/// <param name="SponsoredPosts">How many of them are sponsored.</param>
/// <param name="Comments">How many comments such a reader can read.</param>
/// <param name="StatedComments">How many comments those posts claim to have.</param>
/// <param name="UnreachablePosts">Posts that are listed but gone, or that robots.txt withholds.</param>
/// <param name="SponsoredDistrust">Share of commercial distrust among the comments under sponsored posts, in [0, 1].</param>
/// <param name="OrganicDistrust">The same under organic posts.</param>
/// <param name="Onset">When the audience turned, UTC; <see langword="null"/> when it did not.</param>
/// <param name="Overlap">The handle with which much of the audience is shared, or <see langword="null"/>.</param>
/// <param name="Planted">Every readable comment that is no ordinary talk, with its kind.</param>
public sealed record SampleTruth(
    SampleStory Story,
    IReadOnlyList<string> Verdicts,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> WrongFlags,
    int Posts,
    int SponsoredPosts,
    int Comments,
    int StatedComments,
    int UnreachablePosts,
    double SponsoredDistrust,
    double OrganicDistrust,
    DateTimeOffset? Onset,
    string? Overlap,
    IReadOnlyList<PlantedComment> Planted);
