using System.Diagnostics;
using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>What a hundred new comments cost an influencer with a history, and what a roster of thousands costs from its aggregates.</summary>
internal static class UpdateTable
{
    private const int NewComments = 100;
    private const int Rounds = 21;
    private const int Creators = 10_000;
    private const int CommentsOfEach = 30;
    private const int CommentsAPost = 50;

    private static readonly int[] Histories = [1_000, 10_000, 100_000, 1_000_000];

    public static void Run(ISimulatedReader model, TextWriter output)
    {
        foreach (var history in Histories)
        {
            Update(model, output, history);
        }

        Roster(model, output);
    }

    private static void Update(ISimulatedReader model, TextWriter output, int history)
    {
        var random = new Random(1);
        var audience = WithHistory(model, random, history);
        var loading = Environment.CpuUsage.TotalTime;
        audience = Audience.Load(audience.Save());
        var loaded = (Environment.CpuUsage.TotalTime - loading).TotalMilliseconds;
        var post = NewPost(audience.Influencer.Id, history / CommentsAPost);
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var comments = Comments(model, random, post, NewComments, $"new{round}-");
            var clock = Stopwatch.StartNew();
            audience.Apply(post, comments);
            times[round] = clock.Elapsed.TotalMilliseconds;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{NewComments} comments to {history}: first after loading {times[0]:0.00} ms, median of the others {times.Skip(1).Order().ElementAt(Rounds / 2):0.000} ms, longest {times.Skip(1).Max():0.00} ms; saved and loaded in {loaded:0} ms of processor time"));
    }

    private static void Roster(ISimulatedReader model, TextWriter output)
    {
        var random = new Random(2);
        var audiences = new Audience[Creators];
        for (var creator = 0; creator < Creators; creator++)
        {
            audiences[creator] = new SimulatedCreator { Handle = $"@c{creator}", Days = 60, CommentsPerDay = CommentsOfEach / 60.0, PostEvery = 6 }.Simulate(model, random);
        }

        // Processor time of all threads: other work on the machine does not count.
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var result = new RosterAssessor(Policy.Default, model.Description).Assess(audiences, SimulatedCreator.Start.AddDays(60));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Influencers.Count} creators, {audiences.Sum(audience => audience.Rows.Length)} comments: assessed from aggregates in {clock.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s of processor time"));
    }

    private static Audience WithHistory(ISimulatedReader model, Random random, int history)
    {
        var id = InfluencerId.Of("@old");
        var audience = new Audience(new Influencer(id, "@old", null, "blog", 50_000, null));
        for (var number = 0; number < history / CommentsAPost; number++)
        {
            var post = NewPost(id, number);
            audience.Apply(post, Comments(model, random, post, CommentsAPost, $"c{number}-"));
        }

        return audience;
    }

    private static Post NewPost(InfluencerId id, int number) => new(
        PostId.Of(id, $"p{number}"), id, $"p{number}", null, null, null, SimulatedCreator.Start.AddHours(number), number % 3 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic, null, null);

    private static List<ClassifiedComment> Comments(ISimulatedReader model, Random random, Post post, int count, string prefix) =>
    [
        .. Enumerable.Range(0, count).Select(number => new ClassifiedComment(
            new Comment(
                prefix + number, post.Id, new AuthorKey((ulong)random.Next(1, 100_000)), $"what I think of it {random.Next(1_000_000)}", post.PublishedAt!.Value.AddMinutes(number), null, null),
            model.Read(random.NextDouble() < 0.05, random, 0))),
    ];
}
