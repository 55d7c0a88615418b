using LiteDB;
using RiskRadar.JobStorage.Contents;

namespace RiskRadar.JobStorage.Writing;

/// <summary>
/// Writes transactions, one batch at a time. Who comes while nobody writes does it itself, at once: two changes of thread less, which is most
/// of the way of a single job on a busy machine. Who comes meanwhile waits for a thread that takes all who wait, applies them to the contents in
/// memory in their order, writes what changed as one LiteDB transaction, and lets all of them return when that is on the disk.
/// </summary>
internal sealed class Writer : IDisposable
{
    // More than this many at once makes the first of them wait for the last.
    private const int LargestBatch = 1000;

    private readonly LiteFile.LiteFile _file;
    private readonly StorageContents _contents;
    private readonly Queue<Commit> _waiting = new();
    private readonly Thread _thread;
    private bool _stopping;

    // Somebody writes. Whoever sets it alone touches the file, the contents and _stale until it is taken back.
    private bool _writing;
    private bool _stale;

    public Writer(LiteFile.LiteFile file, StorageContents contents)
    {
        _file = file;
        _contents = contents;
        _thread = new Thread(Run) { IsBackground = true, Name = "LiteDB job storage writer" };
        _thread.Start();
    }

    /// <summary>Returns when the operations are on the disk, all of them or (with an exception) none.</summary>
    /// <exception cref="ObjectDisposedException">The storage is closed.</exception>
    public void Write(params IReadOnlyList<Action<StorageContents>> operations)
    {
        var commit = new Commit(operations);
        bool isFree;
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_stopping, typeof(LiteDbJobStorage));
            isFree = !_writing && _waiting.Count == 0;
            if (isFree)
            {
                _writing = true;
            }
            else
            {
                _waiting.Enqueue(commit);
                Monitor.Pulse(_waiting);
            }
        }

        if (isFree)
        {
            TryWrite([commit], out var error);
            Leave();
            commit.Complete(error);
        }

        commit.Wait();
    }

    /// <summary>Finishes what waits, and takes no more.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _stopping = true;
            Monitor.Pulse(_waiting);
        }

        _thread.Join();
    }

    private void Run()
    {
        while (Next() is { Count: > 0 } batch)
        {
            if (!TryWrite(batch, out var error) && batch.Count > 1 && error is not IOException)
            {
                // One of them cannot be stored, e.g. because it is larger than a document may be. The others must not suffer for it.
                foreach (var commit in batch)
                {
                    TryWrite([commit], out error);
                    commit.Complete(error);
                }
            }
            else
            {
                batch.ForEach(commit => commit.Complete(error));
            }

            Leave();
        }
    }

    private void Leave()
    {
        lock (_waiting)
        {
            _writing = false;
            Monitor.Pulse(_waiting);
        }
    }

    private List<Commit> Next()
    {
        lock (_waiting)
        {
            while (_writing || (_waiting.Count == 0 && !_stopping))
            {
                Monitor.Wait(_waiting);
            }

            var batch = new List<Commit>(Math.Min(_waiting.Count, LargestBatch));
            while (batch.Count < LargestBatch && _waiting.TryDequeue(out var commit))
            {
                batch.Add(commit);
            }

            _writing = batch.Count > 0;

            return batch;
        }
    }

    private bool TryWrite(List<Commit> batch, out Exception? error)
    {
        try
        {
            if (_stale)
            {
                _contents.Load(_file);
                _stale = false;
            }

            var writes = _contents.Apply(batch);
            if (writes.Count > 0)
            {
                _file.Write(database =>
                {
                    writes.ForEach(write => write.Run(database));

                    return writes.Count;
                });
            }

            _contents.Written();
            error = null;

            return true;
        }
        catch (Exception caught)
        {
            // Whatever it was, nothing of the batch is in the file: memory is made to say the same before anything else is written.
            error = caught;
            _stale = true;
            _contents.Distrust(caught);
            Reload();

            return false;
        }
    }

    private void Reload()
    {
        try
        {
            _contents.Load(_file);
            _stale = false;
        }
        catch (Exception error) when (error is IOException or LiteException)
        {
            // The disk is still away. The next batch tries again.
        }
    }
}
