using Hangfire;
using Hangfire.States;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary>Hangfire's real server on our storage.</summary>
public sealed class ServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbJobStorage _storage;
    private readonly BackgroundJobClient _client;

    public ServerTests()
    {
        _storage = LiteDbJobStorage.Create(_folder.File("jobs.db"));
        _client = new BackgroundJobClient(_storage);
    }

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Server_ThreeHundredJobs_AllSucceedOnce()
    {
        var log = Guid.NewGuid().ToString();
        using var server = Start();

        Parallel.For(0, 300, i => _client.Enqueue(() => Errands.Run(log, $"{i}")));

        Wait(() => _storage.GetMonitoringApi().GetStatistics().Succeeded == 300);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}").Order(), Errands.Done(log).Order());
        Assert.Equal(300, _storage.GetMonitoringApi().SucceededListCount());
        Assert.Equal(0, _storage.GetMonitoringApi().FetchedCount("default"));
    }

    [Fact]
    public void Server_FailingJob_IsRetriedUntilItSucceeds()
    {
        var log = Guid.NewGuid().ToString();
        using var server = Start();

        var id = _client.Enqueue(() => Errands.FailTwice(log));

        Wait(() => State(id) == "Succeeded");
        Assert.Equal(3, Errands.Done(log).Count);
        Assert.Equal(0, _storage.GetMonitoringApi().GetStatistics().Retries);
    }

    [Fact]
    public void Server_DelayedJob_RunsWhenItIsDue()
    {
        var log = Guid.NewGuid().ToString();
        using var server = Start();

        var id = _client.Schedule(() => Errands.Run(log, "x"), TimeSpan.FromMilliseconds(300));

        Wait(() => State(id) == "Succeeded");
        Assert.Single(Errands.Done(log));
    }

    [Fact]
    public void Server_Continuation_RunsAfterItsParent()
    {
        var log = Guid.NewGuid().ToString();
        var parent = _client.Enqueue(() => Errands.Run(log, "parent"));
        var child = _client.ContinueJobWith(parent, () => Errands.Run(log, "child"));
        Assert.Equal(1, _storage.GetMonitoringApi().GetStatistics().Awaiting);
        using var server = Start();

        Wait(() => State(child) == "Succeeded");

        Assert.Equal(["parent", "child"], Errands.Done(log));
    }

    [Fact]
    public void Server_RecurringJob_RunsWhenTriggeredAndIsListed()
    {
        var log = Guid.NewGuid().ToString();
        var manager = new RecurringJobManager(_storage);
        manager.AddOrUpdate("nightly \u00e4 / \"job\"", () => Errands.Run(log, "x"), Cron.Yearly());
        using var server = Start();

        manager.Trigger("nightly \u00e4 / \"job\"");

        Wait(() => Errands.Done(log).Count == 1);
        Assert.Equal(1, _storage.GetMonitoringApi().GetStatistics().Recurring);
    }

    [Fact]
    public void Server_JobForAnotherQueue_RunsThere()
    {
        var log = Guid.NewGuid().ToString();
        var id = _client.Enqueue("critical", () => Errands.Run(log, "x"));
        using var server = Start("critical");

        Wait(() => State(id) == "Succeeded");
    }

    [Fact]
    public void Server_StateChangesOfManyJobs_KeepTheCountsExact()
    {
        var log = Guid.NewGuid().ToString();
        var ids = Enumerable.Range(0, 30).Select(i => _client.Create(() => Errands.Run(log, $"{i}"), new ScheduledState(TimeSpan.FromDays(1)))).ToList();
        ids.Take(10).ToList().ForEach(id => _client.Delete(id));
        using var server = Start();
        ids.Skip(10).Take(15).ToList().ForEach(id => _client.Requeue(id));

        Wait(() => _storage.GetMonitoringApi().GetStatistics().Succeeded == 15);

        var all = _storage.GetMonitoringApi().GetStatistics();
        Assert.Equal((5, 10, 0, 0), (all.Scheduled, all.Deleted, all.Enqueued, all.Processing));
    }

    [Fact]
    public void Server_StoppedInAJob_GivesItBack()
    {
        var log = Guid.NewGuid().ToString();
        string id;
        using (var server = Start())
        {
            id = _client.Enqueue(() => Errands.WaitForStop(log, CancellationToken.None));
            Wait(() => Errands.Done(log).Count == 1);
        }

        Assert.Equal(1, _storage.GetMonitoringApi().EnqueuedCount("default"));
        using var again = Start();
        Wait(() => State(id) == "Succeeded");
    }

    private BackgroundJobServer Start(params string[] queues) => new(
        new BackgroundJobServerOptions
        {
            WorkerCount = 8,
            Queues = queues.Length == 0 ? ["default"] : queues,
            SchedulePollingInterval = TimeSpan.FromMilliseconds(100),
            StopTimeout = TimeSpan.FromSeconds(5),
            ShutdownTimeout = TimeSpan.FromSeconds(10),
        },
        _storage);

    private string? State(string id)
    {
        using var connection = _storage.GetConnection();

        return connection.GetJobData(id)?.State;
    }

    private static void Wait(Func<bool> until) => Assert.True(SpinWait.SpinUntil(until, Patience), "It did not happen.");
}
