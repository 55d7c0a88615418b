using System.Runtime.InteropServices;
using LiteDB;
using RiskRadar.Domain;

namespace RiskRadar.Storage.LiteDb;

/// <summary>How a comment and its reading lie in a document: short names and packed numbers, since there are millions of them.</summary>
internal static class CommentDocument
{
    private const int SentimentScores = 3;
    private const int AllScores = SentimentScores + 9;

    /// <summary>A comment as a document, without reading and revision.</summary>
    public static BsonDocument Write(Comment comment) => new()
    {
        ["_id"] = Keys.Comment(comment.Post, comment.Id),
        ["c"] = comment.Id,
        ["a"] = comment.Author is { } author ? unchecked((long)author.Value) : BsonValue.Null,
        ["t"] = comment.Text,
        ["d"] = comment.PublishedAt is { } published ? published.UtcTicks : BsonValue.Null,
        ["l"] = comment.Likes is { } likes ? likes : BsonValue.Null,
        ["e"] = comment.ParentId ?? BsonValue.Null,
        [LiteDbIndexes.ByReading] = Keys.Reading(comment.Post, null),
    };

    /// <summary>The comment in a document.</summary>
    public static Comment ReadComment(PostId post, BsonDocument document) => new(
        document["c"].AsString,
        post,
        document["a"].IsNull ? null : new AuthorKey(unchecked((ulong)document["a"].AsInt64)),
        document["t"].AsString,
        document["d"].IsNull ? null : new DateTimeOffset(document["d"].AsInt64, TimeSpan.Zero),
        document["l"].IsNull ? null : document["l"].AsInt32,
        document["e"].IsNull ? null : document["e"].AsString);

    /// <summary>The comment in a document with its reading.</summary>
    public static ClassifiedComment Read(PostId post, BsonDocument document) => new(ReadComment(post, document), ReadReading(document));

    /// <summary>The version of the model that read the comment, or <see langword="null"/>.</summary>
    public static string? Model(BsonDocument document) => document.TryGetValue("m", out var model) ? model.AsString : null;

    /// <summary>Puts a reading into a document.</summary>
    public static void Write(BsonDocument document, PostId post, Classification reading)
    {
        var signals = reading.Signals;
        double[] scores =
        [
            reading.Scores.Negative, reading.Scores.Neutral, reading.Scores.Positive,
            signals.Sellout, signals.Backlash, signals.Toxicity, signals.Hate, signals.Sarcasm,
            signals.Deception, signals.Complaint, signals.Support, signals.Spam,
        ];

        document["m"] = reading.Model;
        document["s"] = (int)reading.Sentiment;
        document["g"] = MemoryMarshal.AsBytes<double>(scores).ToArray();
        document["n"] = reading.Language ?? BsonValue.Null;
        document["u"] = reading.LanguageSupported;
        document[LiteDbIndexes.ByReading] = Keys.Reading(post, reading.Model);
    }

    /// <summary>When the comment was published or, where nobody knows, first seen.</summary>
    public static DateTimeOffset Age(BsonDocument document) =>
        new(document["d"].IsNull ? document["f"].AsInt64 : document["d"].AsInt64, TimeSpan.Zero);

    /// <summary>Copies the reading of one document into another.</summary>
    public static void CopyReading(BsonDocument from, BsonDocument to)
    {
        foreach (var field in new[] { "m", "s", "g", "n", "u", LiteDbIndexes.ByReading }.Where(from.ContainsKey))
        {
            to[field] = from[field];
        }
    }

    private static Classification? ReadReading(BsonDocument document)
    {
        if (Model(document) is not { } model)
        {
            return null;
        }

        var scores = MemoryMarshal.Cast<byte, double>(document["g"].AsBinary);
        if (scores.Length < AllScores)
        {
            throw new InvalidDataException($"The reading of comment {document["_id"].AsString} has {scores.Length} of {AllScores} scores.");
        }

        return new Classification(
            (Sentiment)document["s"].AsInt32,
            new SentimentScores(scores[0], scores[1], scores[2]),
            new SignalScores(
                scores[3], scores[4], scores[5], scores[6], scores[7], scores[8], scores[9], scores[10], scores[11]),
            document["n"].IsNull ? null : document["n"].AsString,
            document["u"].AsBoolean,
            model);
    }
}
