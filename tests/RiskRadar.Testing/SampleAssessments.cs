using RiskRadar.Domain;

namespace RiskRadar.Testing;

/// <summary>Invented assessments for tests of everything that shows them.</summary>
public static class SampleAssessments
{
    public static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A hired influencer whose audience turned, with every part filled; texts and names are hostile on purpose.</summary>
    public static Assessment Turned { get; } = MakeTurned();

    /// <summary>A candidate of whom too little is known.</summary>
    public static Assessment Thin { get; } = MakeThin();

    /// <summary>A roster of both.</summary>
    public static RosterAssessment Roster { get; } = new(
        "2026-05-01+abc123",
        "default-1",
        AsOf,
        [Turned, Thin],
        new RosterRisk(
            BudgetPerYear: 2,
            BudgetSpent: 0.31,
            ExpectedFalseShare: 0.04,
            IncidentProbability: 0.22,
            [new AudienceOverlap(Turned.Influencer.Id, Thin.Influencer.Id, 0.12, new Interval(0.08, 0.17))],
            [new MemberRisk(Turned.Influencer.Id, 0.2, 0.18, 0.88), new MemberRisk(Thin.Influencer.Id, 0.03, 0.02, 0.88)]));

    private static Assessment MakeTurned()
    {
        var maya = new Influencer(
            InfluencerId.Of("@maya"), "@maya", "Maya <b>Lind</b>", "blog", 48_000, new Hire("Acme & Sons", Day(2026, 4, 1), EndsAt: null));
        var sponsored = PostId.Of(maya.Id, "p1");
        var organic = PostId.Of(maya.Id, "p2");

        return new Assessment(
            maya,
            Phase.Hired,
            Verdict.Avoid,
            RiskScore: 71.26,
            new Interval(60.1, 80.04),
            Drivers: ["Distrust under sponsored posts is 10 points higher than under organic ones."],
            new Coverage(
                18,
                720,
                400,
                Stated: 810,
                new Dictionary<string, double> { ["en"] = 0.97123, ["de"] = 0.02877 },
                LeftOut: 1,
                [new LeftOut("https://blog.example/p9", "The server answered 503 five times.", Day(2026, 5, 30))]),
            new SellOutGap(0.123456, 0.02, 0.103456, new Interval(0.06, 0.14), 6, 12),
            new BeforeAfter(
                new PeriodShare(0.08, new Interval(0.07, 0.09), 2400, 60),
                new PeriodShare(0.17, new Interval(0.14, 0.2), 300, 7),
                0.09,
                new Interval(0.06, 0.12),
                Day(2026, 5, 3)),
            new TwinVerdict(Verdict.Avoid, 71.26, 118),
            [
                new Flag(
                    FlagKind.BacklashOnset,
                    Severity.High,
                    Day(2026, 5, 6),
                    "Hostile comments doubled since 3 May.",
                    new Dictionary<string, double> { ["evidence"] = 412.5, ["before"] = 0.08 },
                    ["c12", "c98"]),
            ],
            Needs: null,
            Flips: ["A gap below 5 points would make it review."],
            [
                new PostPoint(sponsored, "p1", "My <script>alert(1)</script> routine", new Uri("https://blog.example/p1"), Day(2026, 5, 2), Sponsorship.Sponsored, 60, 0.2, 0.15),
                new PostPoint(organic, "p2", "Spring walk", Url: null, Day(2026, 3, 2), Sponsorship.Organic, 40, 0.02, 0.01),
            ],
            [new Quote("c12", sponsored, "=SUM(1) you sold out <img src=x onerror=alert(1)>", Day(2026, 5, 4), Signal.Sellout, 0.93, Coordinated: false)],
            "2026-05-01+abc123",
            "default-1",
            AsOf)
        {
            WithCoordinated = new TwinVerdict(Verdict.Avoid, 84.4, 118),
        };
    }

    private static Assessment MakeThin()
    {
        var noor = new Influencer(InfluencerId.Of("@noor"), "@noor", Name: null, Platform: null, Followers: null, Hire: null);

        return new Assessment(
            noor,
            Phase.Candidate,
            Verdict.InsufficientData,
            RiskScore: 30,
            new Interval(5, 70),
            Drivers: [],
            new Coverage(1, 12, 11, Stated: null, new Dictionary<string, double> { ["en"] = 1 }, LeftOut: 0, []),
            SellOutGap: null,
            BeforeAfter: null,
            WithoutCoordinated: null,
            Flags: [],
            new Needs(5, 80, "There are only 12 comments."),
            Flips: [],
            Timeline: [],
            Quotes: [],
            "2026-05-01+abc123",
            "default-1",
            AsOf);
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
