using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Testing;

namespace RiskRadar.Jobs;

/// <summary>Several processes over one PostgreSQL database share the work and get in nobody's way.</summary>
public sealed class WorkersTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoWorkers_OverOneDatabase_ReadEveryPostOnceAndOneOfAnAccountAtATime()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var web = new ScriptedSource();
        string[] handles = ["@anna", "@ben", "@cleo"];
        foreach (var handle in handles)
        {
            var blog = BlogOf(handle);
            var posts = Enumerable.Range(1, 5).Select(i => new Uri(blog, $"/post-{i}")).ToList();
            web.Account(blog, posts);
            posts.ForEach(post => web.Post(post, ScriptedSource.Page(post, ScriptedSource.Comment("c1", post.AbsoluteUri))));
        }

        await using var first = Open(web);
        await using var second = Open(web);
        await first.StartAsync(Stop);
        await second.StartAsync(Stop);
        foreach (var handle in handles)
        {
            await first.TakeOnAsync(handle, BlogOf(handle), Stop);
        }

        await second.WaitAsync(Stop);

        Assert.Equal(15, web.PostsRead);
        Assert.Equal(1, web.MostReadersOfOneHost);
        Assert.Equal(5, (await second.CommentsAsync("@cleo", Stop)).Count);
        Assert.Equal(
            handles,
            await second.Get<IAssessmentStore>().ReadLatestAsync(Stop).Where(one => one.Coverage.Comments == 5).Select(one => one.Influencer.Handle).ToListAsync(Stop));
    }

    private static Uri BlogOf(string handle) => new($"https://{handle[1..]}.example/");

    private Workshop Open(ScriptedSource web)
    {
        var connection = server.Start(durable: false);
        var options = new PostgreSqlStorageOptions { UseSlidingInvisibilityTimeout = true, QueuePollInterval = TimeSpan.FromMilliseconds(200) };

        return new Workshop(
            Path.Combine(Path.GetTempPath(), $"riskradar-worker-{Guid.NewGuid():N}"),
            () => new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options))
        {
            Source = web,
            Settings = { ["Storage:ConnectionString"] = connection },
        };
    }
}
