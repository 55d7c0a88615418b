using System.Globalization;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.LiteDb;

/// <summary>Reads what changed under an influencer's posts after a revision.</summary>
internal static class CommentChanges
{
    private const int GuidLength = 32;

    /// <summary>At most <paramref name="limit"/> changes, in the order of their revisions.</summary>
    public static AudienceChanges Read(ILiteDatabase database, InfluencerId influencer, long after, int limit)
    {
        var changes = new[] { LiteDbIndexes.Posts, LiteDbIndexes.Comments, LiteDbIndexes.RemovedComments }
            .SelectMany(collection => Range(database, collection, influencer, after, limit))
            .OrderBy(change => change.Revision, StringComparer.Ordinal)
            .Take(limit)
            .ToList();
        if (changes.Count == 0)
        {
            return new AudienceChanges([], after);
        }

        var posts = changes
            .GroupBy(change => change.Post)
            .Select(group => Change(database, group.Key, [.. group]))
            .OfType<PostChange>()
            .ToList();
        var last = changes[^1].Revision;

        return new AudienceChanges(posts, long.Parse(last.AsSpan(last.Length - 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private static PostChange? Change(ILiteDatabase database, PostId id, IReadOnlyList<(string Collection, string Revision, PostId Post, BsonDocument Document)> changes) =>
        LiteDbPostStore.Find(database, id) is not { } post
            ? null
            : new PostChange(
                post,
                [.. changes.Where(change => change.Collection == LiteDbIndexes.Comments).Select(change => CommentDocument.Read(id, change.Document))],
                [.. changes.Where(change => change.Collection == LiteDbIndexes.RemovedComments).Select(change => change.Document["c"].AsString)]);

    private static IEnumerable<(string Collection, string Revision, PostId Post, BsonDocument Document)> Range(
        ILiteDatabase database, string collection, InfluencerId influencer, long after, int limit) =>
        LiteDbFile.Range(
                database.GetCollection(collection),
                LiteDbIndexes.ByRevision,
                Keys.Change(influencer, after + 1),
                Keys.Change(influencer, long.MaxValue),
                limit)
            .Select(document => (
                collection,
                document[LiteDbIndexes.ByRevision].AsString,
                new PostId(Guid.ParseExact(document["_id"].AsString.AsSpan(0, GuidLength), "N")),
                document));
}
