using Hangfire.Common;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Testing;

namespace RiskRadar.Jobs.Progress;

public sealed class JobTitlesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_JobsOfTheLastProcess_NamesPeopleAndSites()
    {
        var first = MayasBlog.Open(_folder.Path);
        await first.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(first, Stop);
        await first.WaitAsync(Stop);
        var post = await first.Get<IPostStore>().ReadAsync(InfluencerId.Of("@maya"), Stop).SingleAsync(Stop);
        await first.StopAsync();

        var second = MayasBlog.Open(_folder.Path);
        var titles = second.Get<JobTitles>();

        Assert.Equal("Read @maya at maya.example/spring", titles.Of(null, Job.FromExpression<ScanPostJob>(job => job.RunAsync(post.Id.Value, null, Stop))));
        Assert.Equal(
            "Find posts of @maya at maya.example/",
            titles.Of(null, Job.FromExpression<ScanAccountJob>(job => job.RunAsync(AccountId.Of(MayasBlog.Address).Value, null, Stop))));
        await second.StopAsync();
    }

    [Fact]
    public async Task Of_ASubjectThatNobodyNoted_IsItsId()
    {
        var workshop = MayasBlog.Open(_folder.Path);
        var subject = Guid.NewGuid();

        Assert.Equal($"Read {subject:N}", workshop.Get<JobTitles>().Of(null, Job.FromExpression<ScanPostJob>(job => job.RunAsync(subject, null, Stop))));
        await workshop.StopAsync();
    }
}
