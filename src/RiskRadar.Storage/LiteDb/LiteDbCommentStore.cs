using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbCommentStore(LiteDbFile file, TimeProvider time) : ICommentStore
{
    public Task<int> UpsertAsync(PostId post, IReadOnlyList<Comment> comments, CancellationToken cancellationToken) =>
        file.WriteAsync(database => CommentWrites.Upsert(database, post, comments, time.GetUtcNow()), cancellationToken);

    public async IAsyncEnumerable<ClassifiedComment> ReadAsync(PostId post, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Comments, LiteDbIndexes.ById, $"{post}/", cancellationToken))
        {
            yield return CommentDocument.Read(post, document);
        }
    }

    public Task<IReadOnlyList<Comment>> ReadUnclassifiedAsync(PostId post, string model, int limit, CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<Comment>>(database => ReadUnclassified(database, post, model, limit), cancellationToken);

    public Task SaveClassificationsAsync(
        PostId post, IReadOnlyDictionary<string, Classification> classifications, CancellationToken cancellationToken) =>
        file.WriteAsync(database => CommentWrites.SaveClassifications(database, post, classifications), cancellationToken);

    public Task<(int Comments, int Classified)> CountAsync(PostId post, string model, CancellationToken cancellationToken) =>
        file.ReadAsync(
            database =>
            {
                var tally = CommentTally.Of(database, post);

                return (tally.Comments, tally.Read(model));
            },
            cancellationToken);

    public Task<AudienceChanges> ReadChangesAsync(InfluencerId influencer, long after, int limit, CancellationToken cancellationToken) =>
        file.ReadAsync(database => CommentChanges.Read(database, influencer, after, limit), cancellationToken);

    public Task<int> MissAsync(PostId post, IReadOnlySet<string> found, DateTimeOffset at, CancellationToken cancellationToken) =>
        file.WriteAsync(database => CommentRemoval.Miss(database, post, found, at), cancellationToken);

    public async IAsyncEnumerable<VanishedComments> ReadVanishedAsync(
        InfluencerId influencer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var vanished = await file.ReadAsync(LiteDbIndexes.Vanished, LiteDbIndexes.ById, $"{influencer}/", cancellationToken)
            .ToListAsync(cancellationToken);
        foreach (var post in vanished.GroupBy(document => PostOf(document["_id"].AsString.Split('/')[1])))
        {
            yield return new VanishedComments(
                post.Key,
                [.. post.Select(document => document["c"].AsString)],
                new DateTimeOffset(post.Min(document => document["v"].AsInt64), TimeSpan.Zero));
        }
    }

    public IAsyncEnumerable<Comment> ReadByAuthorAsync(AuthorKey author, CancellationToken cancellationToken)
    {
        var key = unchecked((long)author.Value);

        return ReadAllAsync(document => !document["a"].IsNull && document["a"].AsInt64 == key, cancellationToken);
    }

    public IAsyncEnumerable<Comment> ReadOlderAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        ReadAllAsync(document => CommentDocument.Age(document) < before, cancellationToken);

    public Task<int> RemoveAsync(PostId post, IReadOnlyList<string> comments, CancellationToken cancellationToken) =>
        file.WriteAsync(database => CommentRemoval.Remove(database, post, comments), cancellationToken);

    private static PostId PostOf(string key) => new(Guid.ParseExact(key, "N"));

    private async IAsyncEnumerable<Comment> ReadAllAsync(
        Func<BsonDocument, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Comments, LiteDbIndexes.ById, "", cancellationToken))
        {
            if (isWanted(document))
            {
                yield return CommentDocument.ReadComment(PostOf(document["_id"].AsString.Split('/')[0]), document);
            }
        }
    }

    private static List<Comment> ReadUnclassified(ILiteDatabase database, PostId post, string model, int limit)
    {
        var comments = new List<Comment>();
        foreach (var other in CommentTally.Of(database, post).Models.Where(other => other != model))
        {
            var documents = database.GetCollection(LiteDbIndexes.Comments).Query()
                .Where(BsonExpression.Create($"$.{LiteDbIndexes.ByReading} = @0", Keys.Reading(post, other)))
                .Limit(limit - comments.Count)
                .ToList();
            comments.AddRange(documents.Select(document => CommentDocument.ReadComment(post, document)));
            if (comments.Count >= limit)
            {
                break;
            }
        }

        return comments;
    }
}
