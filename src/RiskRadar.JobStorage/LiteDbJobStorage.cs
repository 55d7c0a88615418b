using Hangfire.Logging;
using Hangfire.Server;
using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;
using RiskRadar.JobStorage.Monitoring;
using RiskRadar.JobStorage.Writing;
using RiskRadar.LiteFile;

namespace RiskRadar.JobStorage;

/// <summary>
/// A Hangfire storage in one LiteDB file, for one process. What it has acknowledged survives <c>kill -9</c> and, by default, loss of power;
/// a job that was running when the process died waits in its queue again as soon as the file is opened.
/// </summary>
public sealed class LiteDbJobStorage : Hangfire.JobStorage, IDisposable
{
    // LiteDB forgets all pages it has read when it makes a checkpoint, and must find its way to every job anew.
    private const long LongestLog = 16 << 20;

    // Removed in one commit: few enough that others need not wait long for theirs.
    private const int ExpirationBatch = 500;

    // More of them would take longer to write anew than users should wait.
    private const int MostJobsToCompact = 10_000;
    private const int LiteDbPage = 8192;

    private static readonly HashSet<string> Features = new(StringComparer.OrdinalIgnoreCase)
    {
        JobStorageFeatures.ExtendedApi,
        JobStorageFeatures.JobQueueProperty,
        JobStorageFeatures.ProcessesInsteadOfComponents,
        JobStorageFeatures.Connection.GetUtcDateTime,
        JobStorageFeatures.Connection.GetSetContains,
        JobStorageFeatures.Connection.LimitedGetSetCount,
        JobStorageFeatures.Connection.BatchedGetFirstByLowest,
        JobStorageFeatures.Transaction.AcquireDistributedLock,
        JobStorageFeatures.Transaction.CreateJob,
        JobStorageFeatures.Transaction.SetJobParameter,
        JobStorageFeatures.Transaction.RemoveFromQueue(typeof(LiteDbFetchedJob)),
        JobStorageFeatures.Monitoring.DeletedStateGraphs,
        JobStorageFeatures.Monitoring.AwaitingJobs,
    };

    private readonly LiteFile.LiteFile _file;
    private readonly LiteDbJobStorageOptions _options;
    private readonly StorageContents _contents;
    private readonly Writer _writer;
    private readonly ServerTable _servers;
    private readonly LockTable _locks = new();
    private int _disposed;

    // Length after the last compaction: a file that came out large is large because its jobs are.
    private long _compacted;

    private LiteDbJobStorage(LiteFile.LiteFile file, LiteDbJobStorageOptions options)
    {
        _file = file;
        _options = options;
        _servers = new ServerTable(options.Clock);
        _contents = new StorageContents(options.Clock, options.CachedJobs);
        _contents.Load(file);
        _writer = new Writer(file, _contents);

        try
        {
            // Writes what loading changed: leases of a process that is no more are void.
            _writer.Write();
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool LinearizableReads => true;

    /// <summary>Opens the file, or makes it, with the default options.</summary>
    /// <exception cref="LiteFileInUseException">Another process, or this one, has the file.</exception>
    /// <exception cref="LiteFileDamagedException">The file cannot be read.</exception>
    public static LiteDbJobStorage Create(string path) => Create(path, new LiteDbJobStorageOptions());

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="LiteFileInUseException">Another process, or this one, has the file.</exception>
    /// <exception cref="LiteFileDamagedException">The file cannot be read.</exception>
    public static LiteDbJobStorage Create(string path, LiteDbJobStorageOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();

        return Create(path, options, new LiteFileOptions { Durability = options.Durability, Clock = options.Clock, CheckpointAt = LongestLog });
    }

    /// <inheritdoc/>
    public override IStorageConnection GetConnection()
    {
        ThrowIfDisposed();

        return new LiteDbConnection(_contents, _writer, _servers, _locks);
    }

    /// <inheritdoc/>
    public override IMonitoringApi GetMonitoringApi()
    {
        ThrowIfDisposed();

        return new LiteDbMonitor(_contents, _servers);
    }

    /// <inheritdoc/>
    public override bool HasFeature(string featureId)
    {
        ArgumentNullException.ThrowIfNull(featureId);

        return Features.Contains(featureId);
    }

    /// <inheritdoc/>
    public override IEnumerable<IBackgroundProcess> GetStorageWideProcesses() => [new Housekeeping(this, _options.ExpirationInterval)];

    /// <inheritdoc/>
    public override void WriteOptionsToLog(ILog logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        logger.Info($"Using {this} with durability {_options.Durability}, expiration every {_options.ExpirationInterval}, {_options.CachedJobs} jobs cached.");
    }

    /// <summary>Copies the storage while it is in use, to a place where there is no file.</summary>
    /// <exception cref="IOException">There is a file, or the copy could not be written.</exception>
    public void Backup(string target) => _file.Backup(target);

    /// <inheritdoc/>
    public override string ToString() => $"LiteDB job storage '{Path.GetFileName(_file.Path)}'";

    /// <summary>
    /// Finishes the commits that are under way and closes the file. Whoever waits for a job or a lock, and every later call, gets an
    /// <see cref="ObjectDisposedException"/>.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _locks.Close();
            _contents.Close();
            _writer.Dispose();
            _file.Dispose();
        }
    }

    internal static LiteDbJobStorage Create(string path, LiteDbJobStorageOptions options, LiteFileOptions fileOptions)
    {
        var file = LiteFile.LiteFile.Open(path, fileOptions);
        try
        {
            return new LiteDbJobStorage(file, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Removes everything that has expired.</summary>
    /// <returns>How many jobs, sets, hashes, lists and counters.</returns>
    internal long RemoveExpired(CancellationToken cancellationToken)
    {
        var before = _contents.Read(contents => contents.Expired);
        while (!cancellationToken.IsCancellationRequested && _contents.Read(contents => contents.AnyExpired()))
        {
            _writer.Write(contents => contents.RemoveExpired(ExpirationBatch));
        }

        return _contents.Read(contents => contents.Expired) - before;
    }

    /// <summary>Writes the file anew when it is large and almost empty.</summary>
    internal void CompactIfEmpty()
    {
        // Rarely: a page holds two jobs or more, so a quarter of the file at most is in use. And few jobs, so that it takes a second or two.
        var jobs = _contents.Read(contents => contents.Jobs.Count);
        if (_file.Length >= _options.CompactFrom && _file.Length >= 2 * _compacted && jobs <= MostJobsToCompact && jobs * LiteDbPage * 2L < _file.Length)
        {
            _file.Compact();
            _compacted = _file.Length;
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
}
