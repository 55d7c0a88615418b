using RiskRadar.Assess;
using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>One creator to simulate.</summary>
public sealed record SimulatedCreator
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Handle { get; init; } = "@creator";

    public int Days { get; init; } = 90;

    public double CommentsPerDay { get; init; } = 40;

    /// <summary>True share of distrust, before any change and under organic posts.</summary>
    public double Base { get; init; } = 0.05;

    /// <summary>Added under sponsored posts.</summary>
    public double Gap { get; init; }

    /// <summary>Added from a day on; null for never.</summary>
    public double? TurnDay { get; init; }

    public double Turn { get; init; }

    public double? HireDay { get; init; }

    /// <summary>Day-to-day correlation.</summary>
    public double DayCorrelation { get; init; }

    /// <summary>Post-to-post correlation.</summary>
    public double PostCorrelation { get; init; }

    /// <summary>Days between posts.</summary>
    public double PostEvery { get; init; } = 2;

    public double SponsoredShare { get; init; } = 0.3;

    /// <summary>How far the classifier's score of ordinary comments is off for this creator.</summary>
    public double ScoreShift { get; init; }

    /// <summary>The same, from post to post (standard deviation).</summary>
    public double PostShift { get; init; }

    /// <summary>Day of a burst of 120 near-copies.</summary>
    public double? BrigadeDay { get; init; }

    public Audience Simulate(ISimulatedReader model, Random random)
    {
        var id = InfluencerId.Of(Handle);
        var hire = HireDay is { } day ? new Hire("Brand", Start.AddDays(day), null) : null;
        var audience = new Audience(new Influencer(id, Handle, null, "blog", 50_000, hire));
        var dayFactors = new double[Days + 1];
        for (var index = 0; index <= Days; index++)
        {
            dayFactors[index] = Normal.Beta(random, 0.5, DayCorrelation) * 2;
        }

        var posts = Math.Max(2, (int)(Days / PostEvery));
        var perPost = CommentsPerDay * Days / posts;
        for (var index = 0; index < posts; index++)
        {
            Post(audience, model, random, dayFactors, index, perPost);
        }

        return audience;
    }

    private void Post(Audience audience, ISimulatedReader model, Random random, double[] dayFactors, int index, double perPost)
    {
        var at = index * PostEvery;
        var sponsored = SponsoredShare > 0 && random.NextDouble() < SponsoredShare || index == 1 && SponsoredShare > 0;
        var id = audience.Influencer.Id;
        var post = new Post(
            PostId.Of(id, $"p{index}"), id, $"p{index}", null, null, null, Start.AddDays(at), sponsored ? Sponsorship.Sponsored : Sponsorship.Organic, null, null);
        var lean = Normal.Sample(random) * PostShift;
        var postFactor = Normal.Beta(random, 0.5, PostCorrelation) * 2;
        var count = Poisson(random, perPost);
        var comments = new List<ClassifiedComment>();
        for (var number = 0; number < count; number++)
        {
            // Most comments come soon.
            var time = at + (-Math.Log(1 - random.NextDouble()) * 1.0);
            if (time >= Days)
            {
                continue;
            }

            var share = Base + (sponsored ? Gap : 0) + (TurnDay is { } turn && time >= turn ? Turn : 0);
            // Over-dispersion of the share by day and by post, around the same mean.
            share = Disperse(share, dayFactors[(int)time], DayCorrelation);
            share = Disperse(share, postFactor, PostCorrelation);
            var distrusts = random.NextDouble() < share;
            var author = new AuthorKey((ulong)random.Next(1, 3_000) + ((ulong)(uint)Handle.GetHashCode(StringComparison.Ordinal) << 32));
            comments.Add(new ClassifiedComment(
                new Comment($"c{index}-{number}", post.Id, author, Text(random), Start.AddDays(time), null, null),
                model.Read(distrusts, random, ScoreShift + lean)));
        }

        if (BrigadeDay is { } day && at <= day && at + PostEvery > day)
        {
            Brigade(comments, post, random, day);
        }

        audience.Apply(post, comments);
    }

    private static void Brigade(List<ClassifiedComment> comments, Post post, Random random, double day)
    {
        string[] words = ["Unfollowed", "what", "a", "sellout,", "this", "used", "to", "be", "about", "the", "food", "and", "not", "the", "money"];
        string[] marks = ["!", " 😡", " 🤮🤮", "...", " smh", "!!", ""];
        for (var number = 0; number < 120; number++)
        {
            var text = string.Join(' ', words.Select((word, at) => at == random.Next(40) ? word.ToUpperInvariant() : word)) + marks[random.Next(marks.Length)];
            var hostile = new Classification(
                Sentiment.Negative,
                new SentimentScores(0.9, 0.05, 0.05),
                new SignalScores(0.95, 0.9, 0.1, 0, 0.1, 0.2, 0, 0, 0),
                "en",
                true,
                "simulated");
            comments.Add(new ClassifiedComment(
                new Comment($"b{number}", post.Id, new AuthorKey((ulong)random.NextInt64(long.MaxValue)), text, SimulatedCreator.Start.AddDays(day).AddSeconds(random.Next(3_600)), null, null),
                hostile));
        }
    }

    // Logit scale: the factor's log is the deviation; a beta factor around 1 with the wanted correlation.
    private static double Disperse(double share, double factor, double correlation) =>
        correlation <= 0 || share <= 0 ? share : Math.Clamp(share + ((factor - 1) * Math.Sqrt(share * (1 - share))), 0, 1);

    internal static int Poisson(Random random, double mean)
    {
        if (mean > 60)
        {
            return Math.Max(0, (int)Math.Round(mean + (Normal.Sample(random) * Math.Sqrt(mean))));
        }

        var (limit, product, count) = (Math.Exp(-mean), 1.0, -1);
        do
        {
            product *= 1 - random.NextDouble();
            count++;
        }
        while (product > limit);

        return count;
    }

    private static string Text(Random random) =>
        random.Next(4) == 0 ? "love this" : $"{Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]} {random.Next(1000)}";

    private static readonly string[] Words = ["great", "recipe", "tried", "kitchen", "garden", "tomorrow", "daughter", "looks", "amazing", "where", "bought", "colour", "really", "tasty", "summer", "video"];
}
