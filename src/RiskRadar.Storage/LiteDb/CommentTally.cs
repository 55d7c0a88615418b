using LiteDB;
using RiskRadar.Domain;

namespace RiskRadar.Storage.LiteDb;

/// <summary>How many comments a post has by the model that read them: kept with every write, since counting a long list takes long.</summary>
internal sealed class CommentTally
{
    // No model has an empty version: it stands for the comments that none has read.
    private const string Unread = "";

    private readonly BsonDocument _document;

    private CommentTally(BsonDocument document) => _document = document;

    /// <summary>All comments.</summary>
    public int Comments => Counts.Sum(count => count.Value.AsInt32);

    /// <summary>The models that read at least one comment and, as <see langword="null"/>, that some are unread.</summary>
    public IEnumerable<string?> Models =>
        Counts.Where(count => count.Value.AsInt32 > 0).Select(count => count.Key == Unread ? null : count.Key);

    private BsonDocument Counts => _document["n"].AsDocument;

    /// <summary>The tally of a post; inside a read or write.</summary>
    public static CommentTally Of(ILiteDatabase database, PostId post) => new(
        database.GetCollection(LiteDbIndexes.CommentTallies).FindById(post.ToString())
        ?? new BsonDocument { ["_id"] = post.ToString(), ["n"] = new BsonDocument() });

    /// <summary>How many comments a model read.</summary>
    public int Read(string model) => Counts.TryGetValue(model, out var count) ? count.AsInt32 : 0;

    /// <summary>Counts comments that a model read, or none did; a negative number takes them away.</summary>
    public void Add(string? model, int comments)
    {
        var key = model ?? Unread;
        Counts[key] = (Counts.TryGetValue(key, out var count) ? count.AsInt32 : 0) + comments;
    }

    /// <summary>Keeps the tally; inside the write that changed it.</summary>
    public void Save(ILiteDatabase database) => database.GetCollection(LiteDbIndexes.CommentTallies).Upsert(_document);
}
