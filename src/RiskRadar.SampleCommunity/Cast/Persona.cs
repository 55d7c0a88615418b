namespace RiskRadar.SampleCommunity.Cast;

/// <summary>Who somebody is and what is to happen; the plan from which posts and comments are written.</summary>
/// <param name="Handle">With the at sign.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Niche">The text file of the subject, e.g. <c>"cooking"</c>.</param>
/// <param name="Place">The site that carries the posts.</param>
/// <param name="Title">What the blog, channel or corner is called.</param>
/// <param name="Tagline">The line under it.</param>
/// <param name="Followers">Zero or more.</param>
/// <param name="Story">What happens with the audience.</param>
/// <param name="Posts">How many posts in the half year.</param>
/// <param name="Sponsored">How many of them are paid.</param>
/// <param name="Talk">Comments under a usual post.</param>
internal sealed record Persona(
    string Handle,
    string Name,
    string Niche,
    Place Place,
    string Title,
    string Tagline,
    long Followers,
    SampleStory Story,
    int Posts,
    int Sponsored,
    int Talk)
{
    /// <summary>Days before the end of the half year; <see langword="null"/> for a candidate.</summary>
    public int? HiredDaysAgo { get; init; }

    /// <summary>The brand that hired; <see langword="null"/> for a candidate.</summary>
    public string? HiredBy { get; init; }

    /// <summary>Creators with the same crowd share much of their audience.</summary>
    public string? SharedCrowd { get; init; }

    /// <summary>The manner of disclosing: a section of <c>disclosures.txt</c>.</summary>
    public string Disclosure { get; init; } = "clear";

    /// <summary>As commenters say it.</summary>
    public string FirstName => Name.Split(' ')[0];

    /// <summary>The handle without its at sign.</summary>
    public string Slug => Handle[1..];
}
