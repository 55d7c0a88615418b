using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites;

/// <summary>What an answer says.</summary>
/// <param name="Comments">In the answer's order.</param>
/// <param name="Post">The post, or <see langword="null"/> when it is not part of the answer.</param>
/// <param name="Next">The address of the continuing answer, or <see langword="null"/>.</param>
/// <param name="Stated">How many comments the platform claims, or <see langword="null"/>.</param>
internal sealed record JsonPage(List<Draft> Comments, ExtractedPost? Post, Uri? Next, int? Stated);
