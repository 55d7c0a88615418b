using System.Diagnostics;
using System.Globalization;
using LiteDB;
using LiteDB.Engine;

namespace RiskRadar.LiteFile;

/// <summary>One opening of the LiteDB engine over our own log. Used under the gate alone; thrown away, never repaired, when anything fails.</summary>
internal sealed class Engine : IDisposable
{
    /// <summary>LiteDB's error code for "the file contradicts itself".</summary>
    public const int DamagedState = 999;

    private const int SignatureAt = 32;

    // Names of collections and keys are compared byte by byte on every machine. The default would be the machine's culture, ignoring case.
    private static readonly Collation Ordinal = new(127, CompareOptions.Ordinal);
    private static readonly BsonExpression LogFileSize = BsonExpression.Create("{ size: $.logFileSize }");

    // LiteDB writes the pages of a commit on the committing thread, except at times the first ones after opening.
    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly LiteFileOptions _options;
    private readonly LogStream _log;
    private readonly LiteEngine _engine;
    private long _settled;

    private Engine(string path, LiteFileOptions options, LogStream log)
    {
        _path = path;
        _options = options;
        _log = log;
        _engine = new LiteEngine(new EngineSettings { Filename = path, LogStream = log, Collation = Ordinal });
        Database = new LiteDatabase(_engine, disposeOnClose: false) { UtcDate = true, CheckpointSize = 0 };
    }

    public LiteDatabase Database { get; }

    /// <summary>Whether this opening must be thrown away: something failed in it.</summary>
    public bool Broken
    {
        get => field || _log.Failure is not null;
        set;
    }

    public long LogLength => _log.Length;

    /// <exception cref="LiteFileDamagedException">The file cannot be read.</exception>
    public static Engine Open(string path, LiteFileOptions options)
    {
        PrivateFile.Make(path);
        var log = new LogStream(OpenDisk(path, options));
        Engine? engine = null;
        try
        {
            Inspect(path, log);
            engine = new Engine(path, options, log);

            // At once, so that transaction numbers of this opening cannot meet those of dead ones in the log.
            engine.Settle();
            engine.Checkpoint();
            engine.TouchEveryCollection();

            return engine;
        }
        catch (Exception error) when (error is not (IOException or UnauthorizedAccessException) or EndOfStreamException)
        {
            Discard(engine, log);
            throw Damaged(path, options, error);
        }
        catch
        {
            Discard(engine, log);
            throw;
        }
    }

    /// <summary>Puts a copy of the damaged file and its log aside, once for each state of the file.</summary>
    public static LiteFileDamagedException Damaged(string path, LiteFileOptions options, Exception reason)
    {
        var written = File.GetLastWriteTimeUtc(path);
        var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.damaged-{written:yyyyMMdd'T'HHmmssfff}");
        if (!File.Exists(copy))
        {
            PrivateFile.Copy(path, copy);
            if (options.LogDisk is null && new FileInfo(LogOf(path)) is { Exists: true, Length: > 0 })
            {
                PrivateFile.Copy(LogOf(path), LogOf(copy));
            }
        }

        return new LiteFileDamagedException(path, copy, reason);
    }

    public static string LogOf(string path) => path + ".log";

    public static ILogDisk OpenDisk(string path, LiteFileOptions options) => options.LogDisk?.Invoke(path) ?? LogDisk.Open(LogOf(path));

    /// <summary>Waits until LiteDB has handed over every page of the last commit, and marks how far the log must reach the disk for it.</summary>
    /// <exception cref="LiteFileWriteFailedException">The log refused one of the pages.</exception>
    public LogMark Settle()
    {
        long size;
        using (var reader = _engine.Query("$database", new Query { Select = LogFileSize }))
        {
            reader.Read();

            // LiteDB gives the size as an int, which turns negative over 2 GiB.
            size = (uint)reader.Current["size"].AsInt32;
        }

        var waiting = Stopwatch.StartNew();
        var spin = default(SpinWait);
        while (_log.Length < size)
        {
            if (waiting.Elapsed > LongestQueue)
            {
                Broken = true;
                throw new LiteFileWriteFailedException(_path, new TimeoutException("LiteDB kept the pages of a commit to itself."));
            }

            spin.SpinOnce();
        }

        if (_log.Failure is { } failure)
        {
            throw new LiteFileWriteFailedException(_path, failure);
        }

        _settled = size;

        return _options.Durability == Durability.Power ? new LogMark(_log, _log.Epoch, size) : default;
    }

    /// <summary>Puts the log into the data file. The log is on the disk first: a power cut during the checkpoint repeats it.</summary>
    public void Checkpoint()
    {
        if (_log.Length > 0)
        {
            new LogMark(_log, _log.Epoch, _log.Length).Wait(_path);
            _engine.Checkpoint();
            _settled = _log.Length;
        }
    }

    /// <summary>A checkpoint after a commit that is already safe: when it fails, the commit stands and the next call opens the file anew.</summary>
    public void TryCheckpoint()
    {
        try
        {
            Checkpoint();
        }
        catch (Exception error) when (error is IOException or LiteException)
        {
            Broken = true;
        }
    }

    public void RollBack()
    {
        try
        {
            _engine.Rollback();
        }
        catch (Exception error) when (error is IOException or LiteException)
        {
            // The engine has closed itself over the error that the caller is about to see.
            Broken = true;
        }
    }

    /// <summary>Closes after a failure and cuts from the log whatever was not acknowledged to anybody.</summary>
    public void Abandon()
    {
        var forced = _log.Abandon();
        var keep = _options.Durability == Durability.Power ? forced : _settled;
        Dispose();
        using var disk = OpenDisk(_path, _options);
        LogStream.Cut(disk, keep);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _log.Dispose();
    }

    private static void Discard(Engine? engine, LogStream log)
    {
        engine?._engine.Dispose();
        log.Dispose();
    }

    /// <summary>Finds what LiteDB would repair by cutting the file, or would take for a new one.</summary>
    private static void Inspect(string path, LogStream log)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[LogStream.PageSize];
        var read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (file.Length == 0 && log.Length == 0)
        {
            return;
        }

        if (read == 0)
        {
            throw new InvalidDataException("there is a log, but nothing in the file it belongs to");
        }

        if (!header.AsSpan(SignatureAt).StartsWith("** This is a LiteDB file **"u8))
        {
            throw new InvalidDataException("it does not begin like a LiteDB file");
        }

        // A checkpoint that was cut short leaves part of a page, and the log to write it again from.
        if (file.Length % LogStream.PageSize != 0 && log.Length == 0)
        {
            throw new InvalidDataException("it ends inside a page");
        }
    }

    /// <summary>Reads one document of each collection, so that a damaged file is found at its opening rather than in the middle of the day.</summary>
    private void TouchEveryCollection()
    {
        foreach (var name in Database.GetCollectionNames().ToList())
        {
            Database.GetCollection(name).Query().Limit(1).ToList();
        }
    }
}
