using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbCommentStore(LiteDbFile file) : ICommentStore
{
    public Task<int> UpsertAsync(PostId post, IReadOnlyList<Comment> comments, CancellationToken cancellationToken) =>
        file.WriteAsync(database => CommentWrites.Upsert(database, post, comments), cancellationToken);

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
