using LiteDB;
using RiskRadar.Domain;

namespace RiskRadar.Storage.LiteDb;

/// <summary>What happens to comments inside one write: documents, tally and revisions change together.</summary>
internal static class CommentWrites
{
    /// <summary>Adds or replaces comments; gives back how many were new.</summary>
    public static int Upsert(ILiteDatabase database, PostId post, IReadOnlyList<Comment> comments, DateTimeOffset now)
    {
        var influencer = (LiteDbPostStore.Find(database, post)
            ?? throw new InvalidOperationException($"Comments of post {post} cannot be kept: the post is unknown.")).Influencer;
        var collection = database.GetCollection(LiteDbIndexes.Comments);
        var removed = database.GetCollection(LiteDbIndexes.RemovedComments);
        var tally = CommentTally.Of(database, post);
        var added = new List<BsonDocument>();
        var changed = new List<BsonDocument>();

        foreach (var comment in LastOfEach(comments))
        {
            var document = CommentDocument.Write(comment);
            if (collection.FindById(document["_id"]) is not { } known)
            {
                document["f"] = now.UtcTicks;
                tally.Add(null, 1);
                added.Add(document);
                continue;
            }

            var isBack = known.ContainsKey("v");
            if (isBack)
            {
                CommentRemoval.Unmiss(database, influencer, known);
            }

            document["f"] = known["f"];
            if (known["t"].AsString != document["t"].AsString)
            {
                tally.Add(CommentDocument.Model(known), -1);
                tally.Add(null, 1);
                changed.Add(document);
            }
            else if (isBack || CommentDocument.ReadComment(post, known) != CommentDocument.ReadComment(post, document))
            {
                CommentDocument.CopyReading(known, document);
                changed.Add(document);
            }
        }

        if (added.Count + changed.Count > 0)
        {
            Number(database, influencer, [.. added, .. changed]);
            collection.Insert(added);
            added.ForEach(document => removed.Delete(document["_id"]));
            collection.Update(changed);
            tally.Save(database);
        }

        return added.Count;
    }

    /// <summary>Keeps readings; gives back how many.</summary>
    public static int SaveClassifications(ILiteDatabase database, PostId post, IReadOnlyDictionary<string, Classification> classifications)
    {
        if (LiteDbPostStore.Find(database, post) is not { } owner)
        {
            return 0;
        }

        var collection = database.GetCollection(LiteDbIndexes.Comments);
        var tally = CommentTally.Of(database, post);
        var changed = new List<BsonDocument>();
        foreach (var (comment, reading) in classifications)
        {
            if (collection.FindById(Keys.Comment(post, comment)) is not { } document
                || CommentDocument.Read(post, document).Classification == reading)
            {
                continue;
            }

            tally.Add(CommentDocument.Model(document), -1);
            tally.Add(reading.Model, 1);
            CommentDocument.Write(document, post, reading);
            changed.Add(document);
        }

        if (changed.Count > 0)
        {
            Number(database, owner.Influencer, changed);
            collection.Update(changed);
            tally.Save(database);
        }

        return changed.Count;
    }

    private static IEnumerable<Comment> LastOfEach(IReadOnlyList<Comment> comments) =>
        comments.Reverse().DistinctBy(comment => comment.Id, StringComparer.Ordinal).Reverse();

    private static void Number(ILiteDatabase database, InfluencerId influencer, List<BsonDocument> changed)
    {
        var first = Revisions.Take(database, influencer, changed.Count);
        for (var i = 0; i < changed.Count; i++)
        {
            changed[i][LiteDbIndexes.ByRevision] = Keys.Change(influencer, first + i);
        }
    }
}
