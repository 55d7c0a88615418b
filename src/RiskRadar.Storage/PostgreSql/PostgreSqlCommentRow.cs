using System.Runtime.InteropServices;
using Npgsql;
using RiskRadar.Domain;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>How a comment and its reading lie in a row.</summary>
internal static class PostgreSqlCommentRow
{
    /// <summary>The columns that <see cref="Read"/> reads, in this order.</summary>
    public const string Columns = "post, id, author, body, published, likes, parent, model, sentiment, scores, language, supported";

    private const int Model = 7;

    /// <summary>The comment in a row with its reading.</summary>
    public static ClassifiedComment Read(NpgsqlDataReader row) => new(ReadComment(row), row.IsDBNull(Model) ? null : ReadReading(row));

    /// <summary>The comment in a row.</summary>
    public static Comment ReadComment(NpgsqlDataReader row) => new(
        row.GetString(1),
        new PostId(row.GetGuid(0)),
        row.ValueOrNull<long>(2) is { } author ? new AuthorKey(unchecked((ulong)author)) : null,
        row.GetString(3),
        row.ValueOrNull<long>(4) is { } published ? new DateTimeOffset(published, TimeSpan.Zero) : null,
        row.ValueOrNull<int>(5),
        row.TextOrNull(6));

    /// <summary>A comment as it comes back from the database.</summary>
    public static Comment Storable(Comment comment) => comment with
    {
        Id = comment.Id.Storable(),
        Text = comment.Text.Storable(),
        ParentId = comment.ParentId?.Storable(),
        PublishedAt = comment.PublishedAt?.ToUniversalTime(),
    };

    /// <summary>The scores of a reading, packed.</summary>
    public static byte[] Scores(Classification reading)
    {
        var signals = reading.Signals;
        double[] scores =
        [
            reading.Scores.Negative, reading.Scores.Neutral, reading.Scores.Positive,
            signals.Sellout, signals.Backlash, signals.Toxicity, signals.Hate, signals.Sarcasm,
            signals.Deception, signals.Complaint, signals.Support, signals.Spam,
        ];

        return MemoryMarshal.AsBytes<double>(scores).ToArray();
    }

    private static Classification ReadReading(NpgsqlDataReader row)
    {
        var scores = MemoryMarshal.Cast<byte, double>(row.GetFieldValue<byte[]>(9));

        return new Classification(
            (Sentiment)row.GetInt32(8),
            new SentimentScores(scores[0], scores[1], scores[2]),
            new SignalScores(
                scores[3], scores[4], scores[5], scores[6], scores[7], scores[8], scores[9], scores[10], scores[11]),
            row.TextOrNull(10),
            row.GetBoolean(11),
            row.GetString(Model));
    }
}
