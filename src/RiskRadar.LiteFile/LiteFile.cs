using LiteDB;

namespace RiskRadar.LiteFile;

/// <summary>
/// A LiteDB file that keeps its word: one gate around every call, one transaction for each write, and a commit that is on disk when it returns.
/// </summary>
/// <remarks>
/// Use it from any thread. Inside a read or write: no <c>await</c>, no cursor or lazy sequence that outlives it, and only expressions with
/// parameters (<c>"$.key = @0"</c>, never <c>Query.EQ</c>: LiteDB keeps every distinct expression for ever).
/// </remarks>
public sealed class LiteFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LiteFileOptions _options;
    private readonly OwnerLock _owner;
    private Engine? _engine;
    private int _checkpointsHeld;
    private bool _writing;
    private bool _disposed;

    private LiteFile(string path, LiteFileOptions options, OwnerLock owner)
    {
        Path = path;
        _options = options;
        _owner = owner;
        _engine = Engine.Open(path, options);
    }

    /// <summary>
    /// The full path of the data file. Beside it lie its log (<c>.log</c>, empty after a regular end), the lock (<c>.lock</c>) and, while it is
    /// open, the name of its owner (<c>.owner</c>).
    /// </summary>
    public string Path { get; }

    /// <summary>Length of the data file in bytes, without the log.</summary>
    public long Length => new FileInfo(Path).Length;

    /// <summary>Opens the file, or makes it, with the default options.</summary>
    /// <exception cref="LiteFileInUseException">Another process, or this one, has the file.</exception>
    /// <exception cref="LiteFileDamagedException">The file cannot be read.</exception>
    public static LiteFile Open(string path) => Open(path, new LiteFileOptions());

    /// <summary>Opens the file, or makes it, with mode 0600.</summary>
    /// <exception cref="LiteFileInUseException">Another process, or this one, has the file.</exception>
    /// <exception cref="LiteFileDamagedException">The file cannot be read.</exception>
    public static LiteFile Open(string path, LiteFileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();

        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        var owner = OwnerLock.Take(full, options.Clock);
        try
        {
            return new LiteFile(full, options, owner);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>Reads under the gate. The result must be complete: no cursor or lazy sequence may leave the gate.</summary>
    /// <exception cref="LiteFileDamagedException">What was to be read is damaged.</exception>
    public T Read<T>(Func<LiteDatabase, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        lock (_gate)
        {
            return Guarded(read);
        }
    }

    /// <summary>
    /// Runs a write as one transaction. On disk when it returns; nothing of it remains when <paramref name="write"/> throws.
    /// Let LiteDB's own exceptions pass: it has rolled the transaction back when it throws one.
    /// </summary>
    /// <exception cref="LiteFileWriteFailedException">The disk refused; the write was undone.</exception>
    /// <exception cref="LiteFileDamagedException">What was to be changed is damaged.</exception>
    public T Write<T>(Func<LiteDatabase, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        T result;
        LogMark mark;
        lock (_gate)
        {
            if (_writing)
            {
                throw new InvalidOperationException("A write is one transaction: it cannot contain another.");
            }

            try
            {
                (result, mark) = Guarded(database => Commit(database, write));
            }
            finally
            {
                _writing = false;
            }
        }

        // Outside the gate: others commit meanwhile, and one force of the disk serves all who wait for it.
        mark.Wait(Path);

        return result;
    }

    /// <summary>
    /// Copies the file while it is in use. The copy holds every write that had returned before the call, no half of any, and opens by itself.
    /// Reads and writes go on meanwhile.
    /// </summary>
    /// <exception cref="IOException">There is a file at <paramref name="target"/>, or the copy could not be written.</exception>
    public void Backup(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);

        // Between checkpoints the data file does not change: LiteDB writes to the log alone.
        lock (_gate)
        {
            Guarded(_ => Checkpoint());
            _checkpointsHeld++;
        }

        try
        {
            var part = target + ".part";
            File.Delete(part);
            PrivateFile.Copy(Path, part);
            File.Move(part, target, overwrite: false);
        }
        finally
        {
            lock (_gate)
            {
                _checkpointsHeld--;
            }
        }
    }

    /// <summary>Reads every document along every index. Takes as long as that takes; others wait meanwhile.</summary>
    /// <returns>What is wrong, one sentence each; empty when the file is sound.</returns>
    public IReadOnlyList<string> Check()
    {
        lock (_gate)
        {
            return Guarded(FileCheck.Run);
        }
    }

    /// <summary>Writes the file anew without the pages that deletions left empty. Others wait meanwhile. Does nothing during a backup.</summary>
    /// <returns>How many bytes the file became shorter.</returns>
    public long Compact()
    {
        lock (_gate)
        {
            if (_writing)
            {
                throw new InvalidOperationException("A file cannot be compacted inside a write to it.");
            }

            if (_checkpointsHeld > 0)
            {
                return 0;
            }

            Guarded(_ => Checkpoint());
            var before = Length;
            var compact = Path + ".compact";
            Guarded(database => LiteFileCopy.Rewrite(database, compact));
            _engine!.Dispose();
            _engine = null;
            File.Move(compact, Path, overwrite: true);

            return before - Length;
        }
    }

    /// <summary>Waits for the call that is under way, puts the log into the file and lets go of it. Later calls throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            try
            {
                if (_engine is { Broken: false })
                {
                    Checkpoint();
                }
            }
            catch (IOException)
            {
                // The log keeps what the data file could not take; the next opening tries again.
            }
            finally
            {
                _engine?.Dispose();
                _owner.Dispose();
            }
        }
    }

    private (T Result, LogMark Mark) Commit<T>(LiteDatabase database, Func<LiteDatabase, T> write)
    {
        var engine = _engine!;
        _writing = true;
        database.BeginTrans();
        T result;
        try
        {
            result = write(database);
            if (!database.Commit())
            {
                throw new InvalidOperationException("A statement of this write failed and its exception was swallowed: LiteDB has undone the transaction.");
            }
        }
        catch
        {
            engine.RollBack();
            throw;
        }

        var mark = engine.Settle();
        if (engine.LogLength >= _options.CheckpointAt && _checkpointsHeld == 0)
        {
            mark.Wait(Path);
            engine.TryCheckpoint();
        }

        return (result, mark);
    }

    private bool Checkpoint()
    {
        if (_checkpointsHeld == 0)
        {
            _engine!.Checkpoint();
        }

        return true;
    }

    private T Guarded<T>(Func<LiteDatabase, T> call)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_engine is { Broken: true })
        {
            if (_writing)
            {
                throw new InvalidOperationException("The write that this call is part of has already failed.");
            }

            _engine.Abandon();
            _engine = null;
        }

        _engine ??= Engine.Open(Path, _options);
        try
        {
            return call(_engine.Database);
        }
        catch (LiteException error) when (error.ErrorCode == Engine.DamagedState)
        {
            _engine.Broken = true;
            throw Engine.Damaged(Path, _options, error);
        }
        catch (IOException)
        {
            _engine.Broken = true;
            throw;
        }
    }
}
