using LiteDB;
using RiskRadar.Domain;

namespace RiskRadar.Storage.LiteDb;

/// <summary>Comments that are gone, from the page or for good; inside one write.</summary>
internal static class CommentRemoval
{
    /// <summary>Notes comments that are not among those found; gives back how many are newly missed.</summary>
    public static int Miss(ILiteDatabase database, PostId post, IReadOnlySet<string> found, DateTimeOffset at)
    {
        if (LiteDbPostStore.Find(database, post) is not { } owner)
        {
            return 0;
        }

        var comments = database.GetCollection(LiteDbIndexes.Comments);
        var missed = LiteDbFile.Range(comments, LiteDbIndexes.ById, $"{post}/", $"{post}/{Keys.Last}", int.MaxValue)
            .Where(document => !document.ContainsKey("v") && !found.Contains(document["c"].AsString))
            .ToList();
        foreach (var document in missed)
        {
            document["v"] = at.UtcTicks;
        }

        comments.Update(missed);
        database.GetCollection(LiteDbIndexes.Vanished).Upsert(missed.Select(document => new BsonDocument
        {
            ["_id"] = VanishedId(owner.Influencer, document),
            ["c"] = document["c"],
            ["v"] = document["v"],
        }));

        return missed.Count;
    }

    /// <summary>Forgets that a comment was missed: it is back, or gone for good.</summary>
    public static void Unmiss(ILiteDatabase database, InfluencerId influencer, BsonDocument comment) =>
        database.GetCollection(LiteDbIndexes.Vanished).Delete(VanishedId(influencer, comment));

    /// <summary>Takes comments out for good; gives back how many there were.</summary>
    public static int Remove(ILiteDatabase database, PostId post, IReadOnlyList<string> ids)
    {
        if (LiteDbPostStore.Find(database, post) is not { } owner)
        {
            return 0;
        }

        var comments = database.GetCollection(LiteDbIndexes.Comments);
        var documents = ids.Distinct(StringComparer.Ordinal)
            .Select(id => comments.FindById(Keys.Comment(post, id)))
            .Where(document => document is not null)
            .ToList();
        if (documents.Count == 0)
        {
            return 0;
        }

        var tally = CommentTally.Of(database, post);
        var revision = Revisions.Take(database, owner.Influencer, documents.Count);
        var removed = database.GetCollection(LiteDbIndexes.RemovedComments);
        foreach (var document in documents)
        {
            tally.Add(CommentDocument.Model(document), -1);
            Unmiss(database, owner.Influencer, document);
            comments.Delete(document["_id"]);
            removed.Upsert(new BsonDocument
            {
                ["_id"] = document["_id"],
                ["c"] = document["c"],
                [LiteDbIndexes.ByRevision] = Keys.Change(owner.Influencer, revision++),
            });
        }

        tally.Save(database);

        return documents.Count;
    }

    private static string VanishedId(InfluencerId influencer, BsonDocument comment) => $"{influencer}/{comment["_id"].AsString}";
}
