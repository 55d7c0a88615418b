using Hangfire.Server;
using Hangfire.Storage;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>Servers and their heartbeats.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void AnnounceServer_Nulls_Throw() => Verify(() =>
    {
        Assert.Throws<ArgumentNullException>("serverId", () => Connection.AnnounceServer(null!, new ServerContext()));
        Assert.Throws<ArgumentNullException>("context", () => Connection.AnnounceServer("one", null!));
        Assert.Throws<ArgumentNullException>("serverId", () => Connection.RemoveServer(null!));
        Assert.Throws<ArgumentNullException>("serverId", () => Connection.Heartbeat(null!));
    });

    [Fact]
    public void AnnounceServer_Twice_IsTheLatter() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.AnnounceServer("one", new ServerContext { Queues = ["b"], WorkerCount = 2 });

        var server = Assert.Single(Monitor.Servers());
        Assert.Equal(("one", 2), (server.Name, server.WorkersCount));
        Assert.Equal(["b"], server.Queues);
        Assert.Equal(DateTimeKind.Utc, server.StartedAt.Kind);
    });

    [Fact]
    public void Heartbeat_UnknownServer_Throws() => Verify(() =>
        Assert.Throws<BackgroundServerGoneException>(() => Connection.Heartbeat("nobody")));

    [Fact]
    public void Heartbeat_KnownServer_IsFine() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.Heartbeat("one");

        Assert.NotNull(Assert.Single(Monitor.Servers()).Heartbeat);
    });

    [Fact]
    public void RemoveServer_RemovesThatOne() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.AnnounceServer("two", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.RemoveServer("one");
        Connection.RemoveServer("nobody");

        Assert.Equal("two", Assert.Single(Monitor.Servers()).Name);
    });

    [Fact]
    public void RemoveTimedOutServers_NegativeTimeOut_Throws() => Verify(() =>
        Assert.Throws<ArgumentException>("timeOut", () => Connection.RemoveTimedOutServers(TimeSpan.FromMinutes(-5))));

    [Fact]
    public void RemoveTimedOutServers_AllAlive_RemovesNone() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });

        Assert.Equal(0, Connection.RemoveTimedOutServers(TimeSpan.FromHours(1)));
        Assert.Single(Monitor.Servers());
    });
}
