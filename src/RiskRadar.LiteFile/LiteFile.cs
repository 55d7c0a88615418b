using LiteDB;
using LiteDB.Engine;

namespace RiskRadar.LiteFile;

/// <summary>
/// A LiteDB file that keeps its word: one gate around every call, one transaction for each write, and a commit that is on disk when it returns.
/// </summary>
public sealed class LiteFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LiteDatabase _database;
    private readonly FileStream _owner;

    private LiteFile(LiteDatabase database, FileStream owner) => (_database, _owner) = (database, owner);

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="IOException">Another process has the file.</exception>
    public static LiteFile Open(string path)
    {
        var owner = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var database = new LiteDatabase(new LiteEngine(new EngineSettings { Filename = path, Collation = new Collation(127, System.Globalization.CompareOptions.Ordinal) }))
        {
            UtcDate = true,
            CheckpointSize = 0,
        };

        return new LiteFile(database, owner);
    }

    /// <summary>Reads under the gate. The result must be complete: no cursor or lazy sequence may leave the gate.</summary>
    public T Read<T>(Func<LiteDatabase, T> read)
    {
        lock (_gate)
        {
            return read(_database);
        }
    }

    /// <summary>Runs a write as one transaction. On disk when it returns; nothing of it remains when <paramref name="write"/> throws.</summary>
    public T Write<T>(Func<LiteDatabase, T> write)
    {
        lock (_gate)
        {
            _database.BeginTrans();
            try
            {
                var result = write(_database);
                _database.Commit();
                _database.Checkpoint();

                return result;
            }
            catch
            {
                _database.Rollback();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _database.Dispose();
            _owner.Dispose();
        }
    }
}
