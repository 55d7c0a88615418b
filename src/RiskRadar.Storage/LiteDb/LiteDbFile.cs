using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using LiteDB;
using RiskRadar.LiteFile;
using RiskRadar.Storage.Upkeep;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

/// <summary>The database file of all stores: opens it, makes its indexes, and reads long lists page by page so that no reader holds up a writer.</summary>
internal sealed class LiteDbFile : IDisposable
{
    // One page costs one turn at the gate: large enough to be cheap, small enough that a waiting writer does not notice.
    private const int PageSize = 500;

    private readonly LiteFile.LiteFile _file;

    private LiteDbFile(LiteFile.LiteFile file) => _file = file;

    /// <summary>Opens the database of a data directory, or makes both.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    public static LiteDbFile Open(string dataDirectory, Durability durability = Durability.Power)
    {
        PrivateFolder.Make(dataDirectory);
        var file = LiteFile.LiteFile.Open(Path.Combine(dataDirectory, DataFiles.Database), new LiteFileOptions { Durability = durability });
        file.Write(database =>
        {
            LiteDbIndexes.Ensure(database);

            return true;
        });

        return new LiteDbFile(file);
    }

    /// <summary>Copies the file as of one moment, while it is in use.</summary>
    public void Backup(string target) => _file.Backup(target);

    /// <summary>Reads under the gate.</summary>
    public Task<T> ReadAsync<T>(Func<ILiteDatabase, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_file.Read(read));
    }

    /// <summary>Writes in one transaction. Durable when it returns.</summary>
    public Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_file.Write(write));
    }

    /// <summary>Adds a document or replaces the one with its id. Durable when it returns.</summary>
    public Task UpsertAsync(string collection, BsonDocument document, CancellationToken cancellationToken) =>
        WriteAsync(database => database.GetCollection(collection).Upsert(document), cancellationToken);

    /// <summary>The document with an id, or <see langword="null"/>.</summary>
    public Task<BsonDocument?> FindAsync(string collection, string id, CancellationToken cancellationToken) =>
        ReadAsync(database => (BsonDocument?)database.GetCollection(collection).FindById(id), cancellationToken);

    /// <summary>The record in the field <c>j</c> of the document with an id, or <see langword="null"/>.</summary>
    public async Task<T?> FindAsync<T>(string collection, string id, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await FindAsync(collection, id, cancellationToken) is { } document ? JsonSerializer.Deserialize(document["j"].AsBinary, type) : null;

    /// <summary>The documents whose key begins with a prefix, in the order of the key, page by page.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="field">The indexed field; its values are unique.</param>
    /// <param name="prefix">How the key begins.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public async IAsyncEnumerable<BsonDocument> ReadAsync(
        string collection, string field, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = prefix;
        List<BsonDocument> page;
        do
        {
            page = await ReadAsync(
                database => Range(database.GetCollection(collection), field, from, prefix + Keys.Last, PageSize), cancellationToken);
            foreach (var document in page)
            {
                yield return document;
            }

            from = page.Count == 0 ? from : page[^1][field].AsString + '\0';
        }
        while (page.Count == PageSize);
    }

    /// <summary>The first documents of a range of keys, both ends included, in the order of the key.</summary>
    public static List<BsonDocument> Range(ILiteCollection<BsonDocument> collection, string field, string from, string to, int limit) =>
        collection.Query()
            .Where(BsonExpression.Create($"$.{field} BETWEEN @0 AND @1", from, to))
            .OrderBy($"$.{field}")
            .Limit(limit)
            .ToList();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
