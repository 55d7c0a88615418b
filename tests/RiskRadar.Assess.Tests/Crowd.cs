using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>Builds audiences whose votes are in sight of the test.</summary>
internal sealed class Crowd
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly ModelDescription Model = new(
        "test-model",
        ["en"],
        [.. Enum.GetValues<Signal>().Select(signal => new SignalErrorRates(signal, 0.5, 0.8, 0.98, 500, 5_000))]);

    private readonly List<(Post Post, ClassifiedComment[] Comments)> _posts = [];
    private readonly Influencer _influencer;
    private readonly ulong _first;
    private ulong _authors;


    public Crowd(string handle = "@maya", DateTimeOffset? hiredAt = null)
    {
        _influencer = new Influencer(
            InfluencerId.Of(handle), handle, null, "blog", 48_000, hiredAt is { } time ? new Hire("Acme", time, null) : null);
        // Audiences do not overlap unless a test wants it.
        _first = (ulong)(uint)_influencer.Id.GetHashCode() << 32;
    }

    public IReadOnlyList<(Post Post, ClassifiedComment[] Comments)> Posts => _posts;

    /// <summary>A post on a day, with comments spread over the day after it.</summary>
    public Crowd Post(double day, Sponsorship sponsorship, int friendly, int hostile, double hours = 20)
    {
        var post = NewPost(day, sponsorship);
        var total = friendly + hostile;
        var comments = new ClassifiedComment[total];
        for (var index = 0; index < total; index++)
        {
            // Hostile ones are spread evenly among the others.
            var isHostile = hostile > 0 && index * hostile / total != (index + 1) * hostile / total;
            var at = Start.AddDays(day).AddHours(hours * (index + 1) / total);
            comments[index] = Comment(post, $"c{_posts.Count}-{index}", _first + ++_authors, isHostile, at);
        }

        _posts.Add((post, comments));
        return this;
    }

    public Crowd Post(Post post, params ClassifiedComment[] comments)
    {
        _posts.Add((post, comments));
        return this;
    }

    public Post NewPost(double? day, Sponsorship sponsorship) => new(
        PostId.Of(_influencer.Id, $"p{_posts.Count}"),
        _influencer.Id,
        $"p{_posts.Count}",
        null,
        null,
        null,
        day is { } known ? Start.AddDays(known) : null,
        sponsorship,
        null,
        null);

    public Audience Audience()
    {
        var audience = new Audience(_influencer);
        foreach (var (post, comments) in _posts)
        {
            audience.Apply(post, comments);
        }

        return audience;
    }

    public Assessment Assess(DateTimeOffset asOf) => new RosterAssessor(Policy.Default, Model).Assess([Audience()], asOf).Influencers[0];

    /// <summary>Hired on day 40 of 90, 40 comments a day; from a day on more of them are hostile.</summary>
    public static Crowd Hired(int turnDay, int hostileAfter, string handle = "@maya")
    {
        var crowd = new Crowd(handle, hiredAt: Start.AddDays(40));
        for (var day = 0; day < 90; day++)
        {
            // Two or three hostile votes a day before: a quiet audience is not a silent one.
            var hostile = day >= turnDay ? hostileAfter : 2 + (day % 2);
            crowd.Post(day, day % 4 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 40 - hostile, hostile: hostile);
        }

        return crowd;
    }

    public static ClassifiedComment Comment(
        Post post, string id, ulong? author, bool hostile, DateTimeOffset? at, string? text = null, Classification? reading = null) => new(
            new Comment(id, post.Id, author is { } key ? new AuthorKey(key) : null, text ?? $"a thought of mine {id}", at, null, null),
            reading ?? Reading(hostile ? 0.9 : 0.03));

    public static Classification Reading(double sellout, double backlash = 0.03, double? negative = null, double toxicity = 0.01, bool supported = true) => Reading(
        sellout, backlash, negative ?? (sellout > 0.5 ? 0.8 : 0.2), toxicity, supported);

    private static Classification Reading(double sellout, double backlash, double negative, double toxicity, bool supported) => new(
        sellout > 0.5 ? Sentiment.Negative : Sentiment.Neutral,
        new SentimentScores(negative, 0.6 * (1 - negative), 0.4 * (1 - negative)),
        new SignalScores(sellout, backlash, toxicity, 0, 0.05, 0.02, 0.02, 0.1, 0.01),
        supported ? "en" : "sw",
        supported,
        "test-model");
}
