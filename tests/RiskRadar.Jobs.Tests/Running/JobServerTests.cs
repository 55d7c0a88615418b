using System.Diagnostics;
using Hangfire;
using Hangfire.States;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.JobStorage;
using RiskRadar.Testing;

namespace RiskRadar.Jobs.Running;

/// <summary>The promises that have a time in them. What is measured is far below what is asserted: a busy machine must not fail them.</summary>
public sealed class JobServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stop_WhileAPageIsBeingRead_RequeuesTheJobWithinTenSeconds()
    {
        var reading = new TaskCompletionSource();
        var workshop = MayasBlog.Open(_folder.Path);
        workshop.Source.BeforePage = async (_, _, cancellationToken) =>
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        };
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await reading.Task.WaitAsync(Stop);

        var start = Stopwatch.GetTimestamp();
        await workshop.StopAsync();
        Said("stopped", start, TimeSpan.FromSeconds(10));

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Stop_WhileAJobPaysNoAttention_IsWithinTenSecondsAndNothingIsLost()
    {
        var reading = new TaskCompletionSource();
        using var never = new ManualResetEventSlim();
        var workshop = MayasBlog.Open(_folder.Path);
        workshop.Source.BeforePage = (_, _, _) =>
        {
            reading.TrySetResult();
            never.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);

            return Task.CompletedTask;
        };
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await reading.Task.WaitAsync(Stop);

        var start = Stopwatch.GetTimestamp();
        await workshop.StopAsync();
        Said("stopped", start, TimeSpan.FromSeconds(12));
        never.Set();

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Delete_AJobThatRuns_StopsItWithinASecond()
    {
        var (reading, stopped) = (new TaskCompletionSource(), new TaskCompletionSource<long>());
        var workshop = MayasBlog.Open(_folder.Path);
        workshop.Source.BeforePage = async (_, _, cancellationToken) =>
        {
            reading.TrySetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
            finally
            {
                stopped.TrySetResult(Stopwatch.GetTimestamp());
            }
        };
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await reading.Task.WaitAsync(Stop);

        var job = Assert.Single(workshop.Get<Hangfire.JobStorage>().GetMonitoringApi().ProcessingJobs(0, 10), one => one.Value.Job.Type == typeof(ScanPostJob));
        var start = Stopwatch.GetTimestamp();
        workshop.Get<IBackgroundJobClient>().ChangeState(job.Key, new DeletedState());
        await stopped.Task.WaitAsync(Stop);
        Said("cancelled", start, TimeSpan.FromSeconds(3));

        Assert.NotNull(await workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, (Guid)job.Value.Job.Args[0], Stop));
        await workshop.StopAsync();
    }

    [Fact]
    public async Task Start_AfterAKill_PicksUpWhatWasCutOffWithinFiveSeconds()
    {
        var atWork = _folder.File("at-work");
        DoomedProcess.RunAndKill(
            $"{typeof(JobServerTests).FullName}.{nameof(Child)}", $"{_folder.Path}|{atWork}", () => File.Exists(atWork), TimeSpan.FromMilliseconds(50));
        Assert.True(File.Exists(atWork));

        var reading = new TaskCompletionSource();
        var start = Stopwatch.GetTimestamp();
        var workshop = MayasBlog.Open(_folder.Path);
        workshop.Source.BeforePage = (_, _, _) =>
        {
            reading.TrySetResult();

            return Task.CompletedTask;
        };
        await workshop.StartAsync(Stop);
        await reading.Task.WaitAsync(Stop);
        Said("picked up, files opened and server started", start, TimeSpan.FromSeconds(10));

        await workshop.WaitAsync(Stop);
        Assert.Equal(2, (await workshop.CommentsAsync("@maya", Stop)).Count);
        await workshop.StopAsync();
    }

    [Fact(Explicit = true)]
    public async Task Child()
    {
        if (DoomedProcess.Instruction?.Split('|') is not [var folder, var atWork])
        {
            return;
        }

        var workshop = MayasBlog.Open(folder);
        workshop.Source.BeforePage = async (_, _, cancellationToken) =>
        {
            await File.WriteAllTextAsync(atWork, "", cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        };
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Stop);
    }

    private static void Said(string what, long since, TimeSpan most)
    {
        var took = Stopwatch.GetElapsedTime(since);
        TestContext.Current.TestOutputHelper?.WriteLine($"{what} after {took.TotalMilliseconds:F0} ms");
        Assert.True(took < most, $"{what} after {took}");
    }

    /// <summary>Nothing is held by the process that has ended, and the next one does the work.</summary>
    private async Task AssertGoesOnAsync()
    {
        using (var jobs = LiteDbJobStorage.Create(_folder.File("jobs.db")))
        {
            Assert.Contains(jobs.GetMonitoringApi().EnqueuedJobs(Queues.Candidate, 0, 10), one => one.Value.Job.Type == typeof(ScanPostJob));
            Assert.Equal(0, jobs.GetMonitoringApi().FetchedCount(Queues.Candidate));
        }

        var workshop = MayasBlog.Open(_folder.Path);
        await workshop.StartAsync(Stop);
        await workshop.WaitAsync(Stop);
        Assert.Equal(2, (await workshop.CommentsAsync("@maya", Stop)).Count);
        await workshop.StopAsync();
    }
}
