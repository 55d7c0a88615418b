using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Testing;

namespace RiskRadar.Benchmarks.Stores;

/// <summary>
/// <c>stores [POSTS]</c>: what a scan storm asks of the stores, on the LiteDB file and on PostgreSQL in turn: pages of comments are kept,
/// readings are kept, everything is read as pages show it and as the assessment does, and how much memory that takes at most.
/// </summary>
internal static class StoresBenchmark
{
    private const int CommentsOfAPost = 50;
    private const int ChangesAtOnce = 1000;

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Influencer Maya = new(InfluencerId.Of("@maya"), "@maya", null, null, null, null);

    private static readonly Classification Reading = new(
        Sentiment.Positive, new SentimentScores(0.1, 0.2, 0.7), new SignalScores(0.01, 0.02, 0.03, 0.01, 0.02, 0.03, 0.04, 0.06, 0.01), "en", true, "m1");

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 400;
        using var folder = new TemporaryFolder();
        using var server = new PostgreSqlServer();
        var stores = new List<(string Name, string? Connection)> { ("LiteDB file, power", null) };
        if (server.Missing is null)
        {
            stores.Add(("PostgreSQL, fsync on", server.Start(durable: true)));
        }

        // Stores, drivers and the runtime are slow the first time.
        foreach (var (_, connection) in stores)
        {
            await MeasureAsync(folder.File("warm"), connection, "@warm", 20);
        }

        Console.WriteLine($"{count} posts with {CommentsOfAPost} comments each");
        Console.WriteLine("| stores | comments kept/s | readings kept/s | read/s | changes read/s | peak MiB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, connection) in stores)
        {
            PeakMemory.Begin();
            var speeds = await MeasureAsync(folder.File("measured"), connection, Maya.Handle, count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", speeds.Select(speed => speed.ToString("F0", CultureInfo.InvariantCulture)))} | {PeakMemory.Read():F0} |"));
        }

        return 0;
    }

    private static async Task<IReadOnlyList<double>> MeasureAsync(string folder, string? connection, string handle, int count)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Storage:DataDirectory"] = folder;
        builder.Configuration["Storage:ConnectionString"] = connection;
        builder.Services.AddRiskRadarStorage();
        using var host = builder.Build();
        var comments = host.Services.GetRequiredService<ICommentStore>();
        var influencer = Maya with { Id = InfluencerId.Of(handle), Handle = handle };
        List<Post> posts = [.. Enumerable.Range(0, count).Select(number => PostOf(influencer, number))];
        await host.Services.GetRequiredService<IInfluencerStore>().UpsertAsync(influencer, CancellationToken.None);
        await host.Services.GetRequiredService<IPostStore>().UpsertAsync(posts, CancellationToken.None);
        var all = count * CommentsOfAPost;

        return
        [
            await TimeAsync(all, () => EachAsync(posts, post => comments.UpsertAsync(post.Id, CommentsOf(post), CancellationToken.None))),
            await TimeAsync(all, () => EachAsync(posts, post => comments.SaveClassificationsAsync(
                post.Id, CommentsOf(post).ToDictionary(comment => comment.Id, _ => Reading), CancellationToken.None))),
            await TimeAsync(all, () => EachAsync(posts, async post => await comments.ReadAsync(post.Id, CancellationToken.None).CountAsync())),
            await TimeAsync(all, () => ReadChangesAsync(comments, influencer.Id)),
        ];
    }

    private static async Task ReadChangesAsync(ICommentStore comments, InfluencerId influencer)
    {
        for (var (after, more) = (0L, true); more;)
        {
            var changes = await comments.ReadChangesAsync(influencer, after, ChangesAtOnce, CancellationToken.None);
            (after, more) = (changes.Revision, changes.Revision > after);
        }
    }

    private static async Task EachAsync(List<Post> posts, Func<Post, Task> work)
    {
        foreach (var post in posts)
        {
            await work(post);
        }
    }

    private static async Task<double> TimeAsync(int comments, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();

        return comments / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Post PostOf(Influencer influencer, int number)
    {
        var address = new Uri($"https://maya.example/{influencer.Handle[1..]}/{number}");

        return new Post(PostId.Of(influencer.Id, address.AbsoluteUri), influencer.Id, address.AbsoluteUri, address, "A post", "Words.", Noon, Sponsorship.Unknown, null, null);
    }

    private static List<Comment> CommentsOf(Post post) =>
    [
        .. Enumerable.Range(0, CommentsOfAPost).Select(number => new Comment(
            $"c{number}", post.Id, new AuthorKey((ulong)number), $"I have read this twice and it is number {number} for me, thank you so much for it.", Noon.AddMinutes(number), number, null)),
    ];
}
