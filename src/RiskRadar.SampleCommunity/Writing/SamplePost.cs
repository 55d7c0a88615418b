using RiskRadar.SampleCommunity.Cast;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>One post with its comments.</summary>
/// <param name="Creator">Who published it.</param>
/// <param name="Number">Unique on its site.</param>
/// <param name="Title">Its title.</param>
/// <param name="Paragraphs">Plain text, the disclosure included where the text carries it.</param>
/// <param name="PublishedAt">UTC, whole seconds.</param>
/// <param name="Brand">The paying brand; <see langword="null"/> for an organic post.</param>
/// <param name="Label">The platform's own label, e.g. "Paid partnership"; <see langword="null"/> without.</param>
/// <param name="Likes">Zero or more.</param>
/// <param name="Tags">Without the hash sign.</param>
/// <param name="Comments">Oldest first.</param>
internal sealed record SamplePost(
    Persona Creator,
    int Number,
    string Title,
    IReadOnlyList<string> Paragraphs,
    DateTimeOffset PublishedAt,
    string? Brand,
    string? Label,
    int Likes,
    IReadOnlyList<string> Tags,
    IReadOnlyList<SampleComment> Comments)
{
    /// <summary>Listed, but answered with 404: what was there is gone.</summary>
    public bool Gone { get; init; }

    /// <summary>In the part of the site that robots.txt withholds.</summary>
    public bool Withheld { get; init; }

    /// <summary>How many comments the page claims to have.</summary>
    public int Stated { get; init; }

    /// <summary>As in an address.</summary>
    public string Slug { get; } = Slugs.Of(Title);

    /// <summary>When the page last changed, UTC.</summary>
    public DateTimeOffset ChangedAt => Comments.Count == 0 ? PublishedAt : Comments[^1].At;
}
