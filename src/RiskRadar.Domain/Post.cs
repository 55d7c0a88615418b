namespace RiskRadar.Domain;

/// <summary>What an influencer published.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Influencer">Who published it.</param>
/// <param name="Key">The post's id in its source: its own id in a roster file, or its canonical address.</param>
/// <param name="Url">Its address, or <see langword="null"/> when it has none.</param>
/// <param name="Title">Its title, or <see langword="null"/>.</param>
/// <param name="Text">Its plain text, or <see langword="null"/>.</param>
/// <param name="PublishedAt">UTC; <see langword="null"/> when the source shows no time.</param>
/// <param name="Sponsorship">As stated by its source; <see cref="Sponsorship.Unknown"/> leaves it to the text.</param>
/// <param name="Brand">The paying brand, or <see langword="null"/>.</param>
/// <param name="StatedComments">How many comments the source itself claims; <see langword="null"/> when it does not say.</param>
public sealed record Post(
    PostId Id,
    InfluencerId Influencer,
    string Key,
    Uri? Url,
    string? Title,
    string? Text,
    DateTimeOffset? PublishedAt,
    Sponsorship Sponsorship,
    string? Brand,
    int? StatedComments)
{
    /// <summary>The words or label with which its page marks it as paid, outside of <see cref="Text"/>; <see langword="null"/> when it shows none.</summary>
    public string? Banner { get; init; }
}
