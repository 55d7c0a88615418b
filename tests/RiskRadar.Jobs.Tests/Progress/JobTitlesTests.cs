using Hangfire.Common;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.JobStorage;
using RiskRadar.Testing;

namespace RiskRadar.Jobs.Progress;

public sealed class JobTitlesTests : IDisposable
{
    private static readonly Uri Blog = new("https://maya.example/");
    private static readonly Uri Spring = new("https://maya.example/spring");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_JobsOfTheLastProcess_NamesPeopleAndSites()
    {
        var first = Open();
        await first.StartAsync(Stop);
        await first.TakeOnAsync("@maya", Blog, Stop);
        await first.WaitAsync(Stop);
        var post = await first.Get<IPostStore>().ReadAsync(InfluencerId.Of("@maya"), Stop).SingleAsync(Stop);
        await first.StopAsync();

        var second = Open();
        var titles = second.Get<JobTitles>();

        Assert.Equal("Read @maya at maya.example/spring", titles.Of(null, Job.FromExpression<ScanPostJob>(job => job.RunAsync(post.Id.Value, null, Stop))));
        Assert.Equal(
            "Find posts of @maya at maya.example/",
            titles.Of(null, Job.FromExpression<ScanAccountJob>(job => job.RunAsync(AccountId.Of(Blog).Value, null, Stop))));
        await second.StopAsync();
    }

    [Fact]
    public async Task Of_ASubjectThatNobodyNoted_IsItsId()
    {
        var workshop = Open();
        var subject = Guid.NewGuid();

        Assert.Equal($"Read {subject:N}", workshop.Get<JobTitles>().Of(null, Job.FromExpression<ScanPostJob>(job => job.RunAsync(subject, null, Stop))));
        await workshop.StopAsync();
    }

    private Workshop Open()
    {
        var workshop = new Workshop(_folder.File("data"), () => LiteDbJobStorage.Create(_folder.File("jobs.db")));
        workshop.Source.Account(Blog, Spring);
        workshop.Source.Post(Spring, ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely")));

        return workshop;
    }
}
