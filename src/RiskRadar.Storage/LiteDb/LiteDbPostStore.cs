using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbPostStore(LiteDbFile file) : IPostStore
{
    // Sorts after every time: posts without one come last.
    private const string NoTime = "~";

    public Task<int> UpsertAsync(IReadOnlyList<Post> posts, CancellationToken cancellationToken) =>
        file.WriteAsync(database => posts.Count(post => Upsert(database, post)), cancellationToken);

    public Task<Post?> FindAsync(PostId id, CancellationToken cancellationToken) =>
        file.ReadAsync(database => Find(database, id), cancellationToken);

    public async IAsyncEnumerable<Post> ReadAsync(InfluencerId influencer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Posts, LiteDbIndexes.ByInfluencer, $"{influencer}/", cancellationToken))
        {
            yield return Read(document);
        }
    }

    /// <summary>The post, or <see langword="null"/>; inside a read or write.</summary>
    public static Post? Find(ILiteDatabase database, PostId id) =>
        database.GetCollection(LiteDbIndexes.Posts).FindById(id.ToString()) is { } document ? Read(document) : null;

    /// <summary>The post in a document.</summary>
    public static Post Read(BsonDocument document) => JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Post)!;

    private static bool Upsert(ILiteDatabase database, Post post)
    {
        var collection = database.GetCollection(LiteDbIndexes.Posts);
        var known = collection.FindById(post.Id.ToString());
        if (known is not null && Read(known) == post)
        {
            return false;
        }

        var time = post.PublishedAt is { } published ? Keys.NewestFirst(published) : NoTime;

        return collection.Upsert(new BsonDocument
        {
            ["_id"] = post.Id.ToString(),
            [LiteDbIndexes.ByInfluencer] = $"{post.Influencer}/{time}/{post.Id}",
            [LiteDbIndexes.ByRevision] = Keys.Change(post.Influencer, Revisions.Take(database, post.Influencer, 1)),
            ["j"] = JsonSerializer.SerializeToUtf8Bytes(post, StoredJson.Default.Post),
        });
    }
}
