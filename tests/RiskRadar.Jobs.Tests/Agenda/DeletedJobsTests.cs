using Hangfire;
using Hangfire.States;
using Hangfire.Storage.Monitoring;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Testing;

namespace RiskRadar.Jobs.Agenda;

/// <summary>What becomes of work whose job somebody deletes in the dashboard.</summary>
public sealed class DeletedJobsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Delete_AScanThatRuns_StaysAwayUntilItsNextTime()
    {
        var (reading, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        var workshop = MayasBlog.Open(_folder.Path);
        workshop.Source.BeforePage = async (_, _, cancellationToken) =>
        {
            reading.TrySetResult();
            await using var end = cancellationToken.Register(stopped.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        };
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await reading.Task.WaitAsync(Stop);

        Delete(workshop, workshop.Get<Hangfire.JobStorage>().GetMonitoringApi().ProcessingJobs(0, 9).Single(job => job.Value.Job.Type == typeof(ScanPostJob)).Key);
        await stopped.Task.WaitAsync(Stop);
        await workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);
        await workshop.WaitAsync(Stop);
        await AssertPutOffAsync(workshop);
        await workshop.StopAsync();

        var next = MayasBlog.Open(_folder.Path);
        await next.StartAsync(Stop);
        await next.WaitAsync(Stop);
        await AssertPutOffAsync(next);
        Assert.Equal(0, next.Source.PostsRead);
        await next.StopAsync();
    }

    [Fact]
    public async Task Delete_AScanThatWaits_LetsTheNextOneOfItsAccountGoOn()
    {
        await using var workshop = await PlannedAsync();
        var waiting = Assert.Single(Enqueued(workshop));

        Delete(workshop, waiting.Key);
        await workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        var next = Assert.Single(Enqueued(workshop));
        Assert.NotEqual(waiting.Value.Job.Args[0], next.Value.Job.Args[0]);
        var item = await workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, (Guid)waiting.Value.Job.Args[0], Stop);
        Assert.True(item!.DueAt > TimeProvider.System.GetUtcNow().AddHours(1));
    }

    [Fact]
    public async Task Delete_ThenPutBackIntoTheQueue_IsDone()
    {
        await using var workshop = await PlannedAsync();
        var waiting = Assert.Single(Enqueued(workshop));

        Delete(workshop, waiting.Key);
        workshop.Get<IBackgroundJobClient>().ChangeState(waiting.Key, new EnqueuedState(Queues.Candidate));
        await workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        var item = await workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, (Guid)waiting.Value.Job.Args[0], Stop);
        Assert.Equal(DateTimeOffset.UnixEpoch, item!.DueAt);
        Assert.Equal(waiting.Key, Assert.Single(Enqueued(workshop).Select(job => job.Key).Distinct()));
    }

    [Fact]
    public async Task Delete_AJobThatHasEnded_ChangesNoPlan()
    {
        await using var workshop = MayasBlog.Publish(new Workshop());
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await workshop.WaitAsync(Stop);
        var before = await ScansAsync(workshop);

        foreach (var job in workshop.Get<Hangfire.JobStorage>().GetMonitoringApi().SucceededJobs(0, 99))
        {
            Delete(workshop, job.Key);
        }

        await workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        Assert.Equal(before, await ScansAsync(workshop));
        Assert.DoesNotContain(await RunsAsync(workshop), run => run.Outcome == RunOutcome.Skipped);
    }

    [Fact]
    public async Task Delete_AClassification_WaitsForTheNextScanToAskForIt()
    {
        await using var workshop = new Workshop();
        var post = new Post(PostId.Of(InfluencerId.Of("@maya"), "p"), InfluencerId.Of("@maya"), "p", MayasBlog.Spring, null, null, null, Sponsorship.Unknown, null, null);
        await workshop.Get<IAgendaStore>().AskAsync([AgendaItem.ClassifyPost(post, DateTimeOffset.UnixEpoch)], Stop);
        await workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        Delete(workshop, Assert.Single(Enqueued(workshop)).Key);
        await workshop.Get<Dispatcher>().DispatchAsync(again: true, Stop);

        Assert.Empty(Enqueued(workshop));
        Assert.Empty(await workshop.Get<IAgendaStore>().ReadAsync(Stop).ToListAsync(Stop));
        Assert.Equal("Deleted by ada. Due again when something new asks for it.", Assert.Single(await RunsAsync(workshop)).Note);
    }

    private static async Task AssertPutOffAsync(Workshop workshop)
    {
        var post = await workshop.Get<IPostStore>().ReadAsync(InfluencerId.Of("@maya"), Stop).SingleAsync(Stop);
        var item = await workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, post.Id.Value, Stop);
        var run = Assert.Single(await RunsAsync(workshop), run => run.Outcome == RunOutcome.Skipped);
        var scan = await workshop.Get<IScanStore>().FindLatestAsync(post.Id, Stop);

        Assert.True(item!.DueAt > TimeProvider.System.GetUtcNow().AddHours(1));
        Assert.Equal(("ScanPost", post.Id.Value.ToString("N")), (run.What, run.Subject));
        Assert.StartsWith("Deleted by ada. Due again on 2", run.Note, StringComparison.Ordinal);
        Assert.NotNull(scan!.EndedAt);
        Assert.Equal("Deleted by ada.", Assert.Single(scan.LeftOut).Reason);
    }

    private static void Delete(Workshop workshop, string job) =>
        Assert.True(workshop.Get<IBackgroundJobClient>().ChangeState(job, new DeletedState { Reason = "Deleted by ada" }));

    private static List<KeyValuePair<string, EnqueuedJobDto>> Enqueued(Workshop workshop) =>
        [.. workshop.Get<Hangfire.JobStorage>().GetMonitoringApi().EnqueuedJobs(Queues.Candidate, 0, 99).Where(job => job.Value.InEnqueuedState)];

    private static Task<List<AgendaItem>> ScansAsync(Workshop workshop) =>
        workshop.Get<IAgendaStore>().ReadAsync(Stop).Where(item => item.Account is not null).ToListAsync(Stop).AsTask();

    private static Task<List<Run>> RunsAsync(Workshop workshop) => workshop.Get<IRunStore>().ReadRecentAsync(100, Stop).ToListAsync(Stop).AsTask();

    private static Post PostOf(InfluencerId influencer, string path) =>
        new(PostId.Of(influencer, path), influencer, path, new Uri(MayasBlog.Address, path), null, null, null, Sponsorship.Unknown, null, null);

    /// <summary>Two posts of one account are due, no server runs, and one of them has a job.</summary>
    private static async Task<Workshop> PlannedAsync()
    {
        var workshop = new Workshop();
        var maya = InfluencerId.Of("@maya");
        Post[] posts = [PostOf(maya, "/spring"), PostOf(maya, "/summer")];
        await workshop.Get<IPostStore>().UpsertAsync(posts, Stop);
        await workshop.Get<IAgendaStore>().AskAsync([.. posts.Select(post => AgendaItem.ScanPost(post, AccountId.Of(MayasBlog.Address), DateTimeOffset.UnixEpoch))], Stop);
        await workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        return workshop;
    }
}
