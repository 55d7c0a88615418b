using Hangfire.Storage;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>Locks.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void AcquireDistributedLock_NullResource_Throws() => Verify(() =>
        Assert.Throws<ArgumentNullException>("resource", () => Connection.AcquireDistributedLock(null!, TimeSpan.Zero)));

    [Fact]
    public void AcquireDistributedLock_HeldByAnother_TimesOutAndNamesIt() => Verify(() =>
    {
        using var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        using var other = Storage.GetConnection();

        var error = Assert.ThrowsAny<DistributedLockTimeoutException>(() => other.AcquireDistributedLock("one", TimeSpan.Zero));

        Assert.EndsWith("one", error.Resource, StringComparison.Ordinal);
    });

    [Fact]
    public void AcquireDistributedLock_OfTheSameConnection_IsReentrant() => Verify(() =>
    {
        var outer = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        Connection.AcquireDistributedLock("one", TimeSpan.Zero).Dispose();
        using var other = Storage.GetConnection();

        Assert.ThrowsAny<DistributedLockTimeoutException>(() => other.AcquireDistributedLock("one", TimeSpan.Zero));

        outer.Dispose();
        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(5)).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_DifferentNames_DoNotDisturb() => Verify(() =>
    {
        using var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("two", TimeSpan.Zero).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_ReleasedWithItsConnection() => Verify(() =>
    {
        using (var first = Storage.GetConnection())
        {
            first.AcquireDistributedLock("one", TimeSpan.Zero);
        }

        Connection.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_Waiting_GetsItWhenItIsFree() => Verify(() =>
    {
        var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        var waiting = Task.Run(() =>
        {
            using var other = Storage.GetConnection();
            other.AcquireDistributedLock("one", Long).Dispose();
        });
        held.Dispose();

        waiting.GetAwaiter().GetResult();
    });

    [Fact]
    public void AcquireDistributedLock_HandleOnAnotherThreadAndTwice_IsFine() => Verify(() =>
    {
        var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        Task.Run(held.Dispose).GetAwaiter().GetResult();
        held.Dispose();
        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_EightThreads_OneAtATime() => Verify(() =>
    {
        var inside = 0;
        var most = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var connection = Storage.GetConnection();
            for (var i = 0; i < 5; i++)
            {
                using var held = connection.AcquireDistributedLock("one", Long);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Interlocked.Decrement(ref inside);
            }
        });

        Assert.Equal(1, most);
    });

    [Fact]
    public void Transaction_Lock_IsReleasedByCommit() => Verify(() =>
    {
        using var other = Storage.GetConnection();
        using var transaction = Transaction();
        transaction.AcquireDistributedLock("one", TimeSpan.Zero);
        Assert.ThrowsAny<DistributedLockTimeoutException>(() => other.AcquireDistributedLock("one", TimeSpan.Zero));

        transaction.Commit();

        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void Transaction_Lock_IsReleasedByDispose() => Verify(() =>
    {
        using (var transaction = Transaction())
        {
            transaction.AcquireDistributedLock("one", TimeSpan.Zero);
        }

        using var other = Storage.GetConnection();
        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });
}
