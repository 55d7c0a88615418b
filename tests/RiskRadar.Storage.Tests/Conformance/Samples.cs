using RiskRadar.Domain;

namespace RiskRadar.Storage.Conformance;

/// <summary>Records to keep.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Influencer Maya = new(
        InfluencerId.Of("@maya"), "@maya", "Maya Ödegård 🌿", "blog", 48_000, new Hire("Acme", Noon.AddTicks(1), null));

    public static readonly Post Post = PostOf(Maya, "https://maya.example/spring", Noon);

    public static Influencer Named(string handle) => new(InfluencerId.Of(handle), handle, null, null, null, null);

    public static Post PostOf(Influencer influencer, string key, DateTimeOffset? publishedAt) => new(
        PostId.Of(influencer.Id, key), influencer.Id, key, new Uri("https://maya.example/spring?page=1"), "Spring", "I planted \"beans\".",
        publishedAt, Sponsorship.Sponsored, "Acme", 12);

    public static Comment CommentOf(string id, string text = "Lovely!", int? likes = 3) => new(
        id, Post.Id, new AuthorKey(0xfedcba9876543210), text, Noon.AddMinutes(5).AddTicks(7), likes, null);

    public static Classification Reading(string model = "m1", double sellout = 0.1 + 0.2) => new(
        Sentiment.Negative,
        new SentimentScores(0.7, 0.2, 0.1),
        new SignalScores(sellout, 1 / 3.0, 0.05, 0.01, 0.02, 0.03, 0.04, 0.06, double.Epsilon),
        "en",
        true,
        model);

    public static Scan ScanOf(int number, DateTimeOffset start, DateTimeOffset? end, string address = "https://maya.example/spring") => new(
        new Guid(number, 0, 0, new byte[8]), Maya.Id, Post.Id, new Uri(address), start, end,
        end is null ? ScanOutcome.Started : ScanOutcome.Partial, 3, 120, 20, 130, "wordpress",
        [new LeftOut("https://maya.example/spring?page=4", "The site asked us to wait.", start, LeftOutKind.Busy, start.AddMinutes(1))]);

    public static Assessment AssessmentOf(Influencer influencer, DateTimeOffset asOf, double score = 37.5) => new(
        influencer, Phase.Hired, Verdict.Review, score, new Interval(28.25, 47), ["Distrust rose."],
        new Coverage(18, 720, 400, 810, new Dictionary<string, double> { ["en"] = 0.97, ["und"] = 0.03 }, 1, [new LeftOut("p9", "No answer.", asOf)]),
        new SellOutGap(0.12, 0.02, 0.1, new Interval(0.06, 0.14), 6, 12),
        new BeforeAfter(
            new PeriodShare(0.08, new Interval(0.07, 0.09), 2400, 60), new PeriodShare(0.17, new Interval(0.14, 0.2), 300, 9), 0.09,
            new Interval(0.06, 0.12), asOf.AddDays(-3)) { OnsetBetween = new OnsetDays(asOf.AddDays(-4), asOf.AddDays(-2)) },
        new TwinVerdict(Verdict.Clear, 12, 118),
        [new Flag(
            FlagKind.BacklashOnset, Severity.High, asOf.AddDays(-2), "Backlash doubled.",
            new Dictionary<string, double> { ["e"] = 41.5 }, ["c12", "c98"])],
        new Needs(3, 40, "Too few posts."),
        ["40 calm comments more."],
        [new PostPoint(Post.Id, Post.Key, Post.Title, Post.Url, Noon, Sponsorship.Sponsored, 55, 0.2, 0.1)],
        [new Quote("c12", Post.Id, "You sold us \"out\" <b>", Noon, Signal.Sellout, 0.93, false)],
        "m1", "default-1", asOf)
    {
        WithCoordinated = new TwinVerdict(Verdict.Review, 61, 118),
    };
}
