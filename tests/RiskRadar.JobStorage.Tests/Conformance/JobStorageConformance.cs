using System.Runtime.CompilerServices;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>
/// What Hangfire, its dashboard and its users may expect of any storage. Each check runs on a storage of its own, against ours and, to know
/// that the checks are fair, against two others; where those are known to differ, the check must fail for them.
/// </summary>
public abstract partial class JobStorageConformance : IDisposable
{
    private static readonly TimeSpan ABit = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly Lazy<Hangfire.JobStorage> _storage;
    private readonly Lazy<JobStorageConnection> _connection;

    protected JobStorageConformance()
    {
        _storage = new Lazy<Hangfire.JobStorage>(Open);
        _connection = new Lazy<JobStorageConnection>(() => (JobStorageConnection)Storage.GetConnection());
    }

    /// <summary>Names of the checks that this storage is known not to pass; <c>name(row)</c> where it does not pass one row of them.</summary>
    protected virtual IReadOnlySet<string> Deviations => new HashSet<string>();

    /// <summary>Names of the checks that this storage passes at some times and not at others.</summary>
    protected virtual IReadOnlySet<string> Unsteady => new HashSet<string>();

    protected Hangfire.JobStorage Storage => _storage.Value;

    protected JobStorageConnection Connection => _connection.Value;

    protected IMonitoringApi Monitor => Storage.GetMonitoringApi();

    private JobStorageMonitor FullMonitor => (JobStorageMonitor)Monitor;

    private DateTime Now => Storage.HasFeature(JobStorageFeatures.Connection.GetUtcDateTime)
        ? Connection.GetUtcDateTime()
        : TimeProvider.System.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        if (_connection.IsValueCreated)
        {
            Connection.Dispose();
        }

        if (_storage.IsValueCreated)
        {
            (Storage as IDisposable)?.Dispose();
        }

        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>An empty storage.</summary>
    protected abstract Hangfire.JobStorage Open();

    /// <summary>Removes what <see cref="Open"/> made.</summary>
    protected virtual void Close()
    {
    }

    private static Job SomeJob(string argument = "x") => Job.FromExpression(() => Work.Take(argument));

    private static EnqueuedState Enqueued(string queue = "default") => new(queue);

    private string NewJob(Job? job = null, IDictionary<string, string?>? parameters = null) =>
        Connection.CreateExpiredJob(job ?? SomeJob(), parameters ?? new Dictionary<string, string?>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));

    private string NewJobIn(IState state)
    {
        var id = NewJob();
        Commit(transaction => transaction.SetJobState(id, state));

        return id;
    }

    private string Enqueue(string queue = "default")
    {
        var id = NewJob();
        Commit(transaction =>
        {
            transaction.SetJobState(id, Enqueued(queue));
            transaction.AddToQueue(queue, id);
        });

        return id;
    }

    private void Commit(Action<JobStorageTransaction> write)
    {
        using var transaction = Transaction();
        write(transaction);
        transaction.Commit();
    }

    private JobStorageTransaction Transaction() => (JobStorageTransaction)Connection.CreateWriteTransaction();

    private IFetchedJob Fetch(params string[] queues)
    {
        using var patience = new CancellationTokenSource(Long);

        return Connection.FetchNextJob(queues.Length == 0 ? ["default"] : queues, patience.Token);
    }

    private bool NothingToFetch(params string[] queues)
    {
        using var patience = new CancellationTokenSource(ABit);
        try
        {
            Connection.FetchNextJob(queues.Length == 0 ? ["default"] : queues, patience.Token).Dispose();

            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>Runs a check: it must hold, or, where this storage is known to deviate, must fail.</summary>
    private void Verify(Action check, string? row = null, [CallerMemberName] string name = "")
    {
        var failure = Record.Exception(check);
        if (Unsteady.Contains(name))
        {
            return;
        }

        if (!Deviations.Contains(name) && !Deviations.Contains($"{name}({row})"))
        {
            if (failure is not null)
            {
                throw new InvalidOperationException($"{Storage} does not keep '{name}': {failure.Message}", failure);
            }
        }
        else
        {
            Assert.True(failure is not null, $"{Storage} keeps '{name}' by now: take it off the list of its deviations.");
        }
    }
}
