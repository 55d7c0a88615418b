namespace RiskRadar.Classify.Models;

/// <summary>A model in memory.</summary>
/// <param name="Header">What it says about itself.</param>
/// <param name="Hash">The first six hexadecimal digits of the SHA-256 of its contents but the day.</param>
/// <param name="Features">The weights.</param>
/// <param name="Words">Which languages a word speaks for.</param>
internal sealed record CommentModel(ModelHeader Header, string Hash, FeatureTable Features, FeatureTable Words)
{
    /// <summary>E.g. <c>"2026-11-24+3f1c2a"</c>.</summary>
    public string Version => $"{Header.Made}+{Hash}";
}
